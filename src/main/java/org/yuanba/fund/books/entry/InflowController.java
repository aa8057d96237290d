package org.yuanba.fund.books.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.books.inflow.Inflow;
import org.yuanba.fund.books.inflow.InflowKind;
import org.yuanba.fund.books.inflow.InflowRecording;
import org.yuanba.fund.books.party.Parties;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.books.reading.FundLine;
import org.yuanba.fund.books.web.BooksForm;
import org.yuanba.fund.books.web.BooksPages;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** Writing down money that came into a fund. */
@Controller
@RequestMapping("/p/{place}/funds/{id}/inflows")
@Requires("fund:enter")
class InflowController {

    private final BooksPages pages;
    private final InflowRecording recording;
    private final Parties parties;

    InflowController(BooksPages pages, InflowRecording recording, Parties parties) {
        this.pages = pages;
        this.recording = recording;
        this.parties = parties;
    }

    @GetMapping("/new")
    String blank(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        return show(pages.get(place, id, scope), BooksForm.blank().with("day", pages.today()), scope, model);
    }

    @PostMapping
    String record(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "givenFor", required = false) @Nullable List<String> givenFor,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var fund = pages.get(place, id, scope);
        var form = BooksForm.of(sent);
        try {
            recording.record(inflow(form, givenFor, fund, scope, by), fund, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("fund.flash.inflow"));
            return "redirect:" + fund.url();
        } catch (LedgerRefused refused) {
            return show(fund, form.but(refused), scope, model);
        }
    }

    private Inflow inflow(BooksForm form, @Nullable List<String> givenFor, FundLine fund, Scope scope, Actor by) {
        var kind = InflowKind.into(fund.nature());
        var amount = form.money("amount");
        var day = form.needDay("day");
        var purposes = givenFor == null
                ? java.util.Set.<Purpose>of()
                : Arrays.stream(Purpose.values())
                        .filter(purpose -> givenFor.contains(purpose.name()))
                        .collect(Collectors.toUnmodifiableSet());
        var papers = new Inflow.Papers(
                form.text("decided"), form.text("published"), form.is("voluntary", "yes"), form.text("receipt"));
        return new Inflow(
                "inflow/" + form.key(), kind, giver(form, kind, fund, scope, by), amount, day, purposes, papers);
    }

    private FundAccountId giver(BooksForm form, InflowKind kind, FundLine fund, Scope scope, Actor by) {
        var known = form.uuid("giver");
        if (known.isPresent()) {
            return parties.find(new FundAccountId(known.get()), fund.place(), kind.givers())
                    .orElseThrow(() -> new LedgerRefused("giver", "fund.refused.giver"))
                    .id();
        }
        var name = form.text("giverName");
        if (name == null) {
            throw new LedgerRefused("giverName", "fund.refused.giver");
        }
        var as = kind.givers().size() == 1
                ? kind.givers().getFirst()
                : form.one("giverKind", PartyKind.class, "fund.refused.giver-kind");
        LedgerRefused.when(!kind.givers().contains(as), "giverKind", "fund.refused.giver-kind");
        return parties.named(fund.place(), name, as, form.is("named", "yes"), fund.openedOn(), scope, by)
                .id();
    }

    private String show(FundLine fund, BooksForm form, Scope scope, Model model) {
        var kind = InflowKind.into(fund.nature());
        model.addAttribute(
                "view",
                new InflowFormView(
                        pages.here(fund.place(), scope),
                        fund,
                        kind,
                        parties.choices(fund.place(), kind.givers()),
                        form));
        return "fund/books/inflow";
    }
}
