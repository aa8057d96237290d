package org.yuanba.problem.desk;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.problem.Channel;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.intake.Hand;
import org.yuanba.problem.intake.Intake;
import org.yuanba.problem.intake.Limits;
import org.yuanba.problem.intake.Receipt;
import org.yuanba.problem.intake.Reporter;
import org.yuanba.problem.open.Form;
import org.yuanba.shared.PlaceKey;

/** 代填: somebody writes a problem down for a resident, who takes a slip with number and code home. */
@Controller
@Requires("problem:handle")
@RequestMapping("/p/{place}/problems/new")
class TakeDownController {

    private final TakeDownPages pages;
    private final Intake intake;
    private final Catalog catalog;
    private final PersonDirectory persons;
    private final Limits limits;

    TakeDownController(TakeDownPages pages, Intake intake, Catalog catalog, PersonDirectory persons, Limits limits) {
        this.pages = pages;
        this.intake = intake;
        this.catalog = catalog;
        this.persons = persons;
        this.limits = limits;
    }

    @GetMapping
    String blank(@PathVariable PlaceKey place, Scope scope, Actor by, Model model) {
        return form(place, Form.blank().with("helpedBy", by.displayName()), scope, model);
    }

    @PostMapping
    String take(
            @PathVariable PlaceKey place,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model) {
        var form = Form.of(sent);
        try {
            var receipt = receive(place, form, scope, by);
            model.addAttribute("view", pages.slip(place, receipt, form, scope));
            return "problem/slip";
        } catch (ProblemRefused refused) {
            return form(place, form.but(refused), scope, model);
        }
    }

    private Receipt receive(PlaceKey place, Form form, Scope scope, Actor by) {
        limits.pass("per_account", by.username());
        var category = catalog.category(form.value("category"))
                .orElseThrow(() -> new ProblemRefused("category", "problem.refused.category"));
        var channel =
                form.one("channel", Channel.class).filter(Channel::isOnBehalf).orElse(Channel.COUNTER);
        return intake.takeDown(
                form.report(place, category),
                new Reporter(form.value("called"), form.value("phone")),
                Hand.of(channel, form.value("helpedBy"), form.value("agreedHow"), person(form, scope), by),
                scope);
    }

    private @Nullable PersonId person(Form form, Scope scope) {
        return Optional.of(form.value("person"))
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .flatMap(id -> persons.find(new PersonId(UUID.fromString(id)), scope))
                .map(card -> card.id())
                .orElse(null);
    }

    private String form(PlaceKey place, Form form, Scope scope, Model model) {
        model.addAttribute("view", pages.form(place, form, scope));
        return "problem/new";
    }
}
