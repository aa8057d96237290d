package org.yuanba.organisation.formation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.desk.Typed;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.formation.FormationApplying;
import org.yuanba.organisation.web.OrganisationReading;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Flash;

/** Applying for a formation, and reading cases. */
@Controller
@RequestMapping("/p/{place}/organisations/formations")
@Requires("organisation:view")
class FormationController {

    private final FormationPages pages;
    private final FormationApplying applying;
    private final OrganisationReading reading;

    FormationController(FormationPages pages, FormationApplying applying, OrganisationReading reading) {
        this.pages = pages;
        this.applying = applying;
        this.reading = reading;
    }

    @GetMapping
    String list(@PathVariable PlaceKey place, Scope scope, Model model) {
        model.addAttribute("view", pages.list(place, scope));
        return "organisation/formations";
    }

    @GetMapping("/new")
    @Requires("organisation:edit")
    String blank(
            @PathVariable PlaceKey place,
            @RequestParam(defaultValue = "BRANCH") String kind,
            @RequestParam(defaultValue = "") List<String> compounds,
            Scope scope,
            Model model) {
        var asked = new LinkedHashSet<PlaceKey>();
        compounds.forEach(key -> PlaceKey.parse(key).ifPresent(asked::add));
        model.addAttribute("view", pages.blank(place, kind(kind), asked, scope));
        return "organisation/formation-new";
    }

    @PostMapping("/new")
    @Requires("organisation:edit")
    String apply(
            @PathVariable PlaceKey place,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        reading.here(place, scope);
        var typed = Typed.of(sent);
        var draft = draft(typed, place);
        try {
            var members = typed.number("fullMembers");
            OrganisationRefused.ifAny(typed.refusals());
            var id = applying.apply(draft, members, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("organisation.flash.applied", draft.name()));
            return "redirect:/p/" + place + "/organisations/formations/" + id.value();
        } catch (OrganisationRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "view",
                    pages.form(
                            place,
                            draft.kind(),
                            draft.name(),
                            draft.compounds(),
                            typed.text("fullMembers"),
                            draft.superior(),
                            refused.refusals(),
                            scope));
            return "organisation/formation-new";
        }
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        model.addAttribute("view", pages.view(place, pages.get(id, scope), List.of(), scope, by));
        return "organisation/formation";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/paper")
    String paper(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        model.addAttribute("view", pages.view(place, pages.get(id, scope), List.of(), scope, by));
        return "organisation/formation-paper";
    }

    private OrganisationDraft draft(Typed typed, PlaceKey place) {
        var compounds = place.level() == PlaceLevel.COMPOUND ? Set.of(place) : typed.places("compounds");
        var home = compounds.size() == 1 ? compounds.iterator().next() : place;
        return new OrganisationDraft(
                kind(typed.text("kind")),
                typed.text("name"),
                place.covers(home) ? home : place,
                compounds,
                typed.id("superior").map(OrganisationId::new).orElse(null),
                reading.today());
    }

    private static OrganisationKind kind(String name) {
        return Arrays.stream(OrganisationKind.values())
                .filter(kind -> kind.isParty() && kind.name().equals(name))
                .findFirst()
                .orElse(OrganisationKind.BRANCH);
    }
}
