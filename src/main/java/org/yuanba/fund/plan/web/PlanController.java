package org.yuanba.fund.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.books.web.BooksForm;
import org.yuanba.fund.books.web.BooksPages;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.plan.MatchLine;
import org.yuanba.fund.plan.MatchingRule;
import org.yuanba.fund.plan.MatchingRules;
import org.yuanba.fund.plan.Plans;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Plans of a year for each compound, and the rules of matching. */
@Controller
@RequestMapping("/p/{place}/funds/plans")
class PlanController {

    private static final int MOST = 200;
    private static final int COMMON = 1;

    private final BooksPages pages;
    private final Plans plans;
    private final MatchingRules rules;

    PlanController(BooksPages pages, Plans plans, MatchingRules rules) {
        this.pages = pages;
        this.plans = plans;
        this.rules = rules;
    }

    @GetMapping
    @Requires("fund:view")
    String show(@PathVariable PlaceKey place, @RequestParam(defaultValue = "") String of, Scope scope, Model model) {
        return show(place, BooksForm.blank().with("place", of), scope, model);
    }

    @PostMapping
    @Requires("fund:keep")
    String set(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var form = BooksForm.of(sent);
        try {
            var compound = PlaceKey.parse(form.value("place")).orElseThrow(NotHere::new);
            plans.set(
                    compound,
                    pages.today().getYear(),
                    form.money("amount"),
                    form.value("decided"),
                    form.version(),
                    scope,
                    by);
            redirect.addFlashAttribute("flash", Flash.of("fund.flash.plan"));
            return "redirect:/p/" + place + "/funds/plans";
        } catch (LedgerRefused refused) {
            return show(place, form.but(refused), scope, model);
        }
    }

    @PostMapping("/rules")
    @Requires("fund:keep")
    String add(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var form = BooksForm.of(sent);
        try {
            rules.add(rule(place, form), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("fund.flash.rule"));
            return "redirect:/p/" + place + "/funds/plans";
        } catch (LedgerRefused refused) {
            return show(place, form.but(refused), scope, model);
        }
    }

    private static MatchingRule rule(PlaceKey place, BooksForm form) {
        return new MatchingRule(
                NewId.next(),
                place,
                form.value("name"),
                form.one("matched", FundNature.class, "fund.refused.matched"),
                number(form.value("gives")),
                number(form.value("each")),
                form.money("most").fen(),
                form.needDay("firstDay"),
                form.day("lastDay"),
                form.value("decided"));
    }

    private static int number(String typed) {
        return typed.isBlank() ? COMMON : typed.strip().matches("[0-9]{1,3}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private String show(PlaceKey place, BooksForm form, Scope scope, Model model) {
        if (place.level().compareTo(PlaceLevel.COMMUNITY) < 0) {
            throw new NotHere();
        }
        var held = rules.at(place);
        var says = new LinkedHashMap<MatchingRule, List<MatchLine>>();
        held.forEach(rule -> says.put(rule, rules.says(rule, scope)));
        var year = pages.today().getYear();
        model.addAttribute(
                "view", new PlanView(pages.here(place, scope), year, plans.of(year, MOST, scope), held, says, form));
        return "fund/books/plans";
    }
}
