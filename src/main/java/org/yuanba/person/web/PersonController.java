package org.yuanba.person.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.person.Unmasking;
import org.yuanba.person.Unmaskings;
import org.yuanba.person.domain.Person;
import org.yuanba.shared.PlaceKey;

/** One person's page: masked; whole, until the page is left, after saying what for. */
@Controller
@Requires("person:view")
class PersonController {

    private final PersonPages pages;
    private final PersonRecord record;
    private final Unmaskings unmaskings;

    PersonController(PersonPages pages, PersonRecord record, Unmaskings unmaskings) {
        this.pages = pages;
        this.record = record;
        this.unmaskings = unmaskings;
    }

    @GetMapping("/p/{place}/persons/{id}")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        var person = pages.person(place, id, scope, by);
        if (person.mergedInto() != null) {
            return "redirect:/p/" + place + "/persons/" + person.mergedInto().value();
        }
        return page(place, person, null, false, scope, model);
    }

    @PostMapping("/p/{place}/persons/{id}/unmask")
    @Requires("person:unmask")
    String unmask(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Scope scope,
            Actor by,
            Model model,
            HttpServletResponse response) {
        var person = pages.person(place, id, scope, by);
        response.setHeader("Cache-Control", "no-store");
        try {
            return page(place, person, unmaskings.ask(by, person.id(), person.place(), reason), false, scope, model);
        } catch (Unmaskings.ReasonMissing e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(place, person, null, true, scope, model);
        }
    }

    private String page(
            PlaceKey place, Person person, @Nullable Unmasking right, boolean reasonMissing, Scope scope, Model model) {
        model.addAttribute(
                "view",
                new PersonView(
                        pages.here(place, scope),
                        person,
                        right,
                        reasonMissing,
                        record.consents(person, scope),
                        record.suggestions(person, scope),
                        record.merges(person, scope),
                        record.links(person, scope),
                        record.linkPurposes(),
                        record.history(person, right, scope)));
        return "person/show";
    }
}
