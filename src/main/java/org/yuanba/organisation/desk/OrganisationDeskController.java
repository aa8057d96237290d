package org.yuanba.organisation.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.domain.OrganisationChanging;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.domain.OrganisationFounding;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.domain.StoredOrganisation;
import org.yuanba.organisation.web.OrganisationReading;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Flash;

/** Entering and changing organisations. */
@Controller
@Requires("organisation:edit")
class OrganisationDeskController {

    private static final String ID = "{id:[0-9a-f-]{36}}";

    private final OrganisationReading reading;
    private final OrganisationFounding founding;
    private final OrganisationChanging changing;
    private final Choices choices;

    OrganisationDeskController(
            OrganisationReading reading,
            OrganisationFounding founding,
            OrganisationChanging changing,
            Choices choices) {
        this.reading = reading;
        this.founding = founding;
        this.changing = changing;
        this.choices = choices;
    }

    @GetMapping("/p/{place}/organisations/new")
    String blank(@PathVariable PlaceKey place, Scope scope, Model model) {
        var compounds = place.level() == PlaceLevel.COMPOUND ? Set.of(place) : Set.<PlaceKey>of();
        var draft = new OrganisationDraft(OrganisationKind.BRANCH, "", place, compounds, null, reading.today());
        return form(place, null, draft, List.of(), scope, model);
    }

    @PostMapping("/p/{place}/organisations/new")
    String found(
            @PathVariable PlaceKey place,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        reading.here(place, scope);
        var typed = Typed.of(sent);
        var draft = draft(typed, place, null);
        try {
            OrganisationRefused.ifAny(typed.refusals());
            var founded = founding.found(draft, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("organisation.flash.founded", founded.name()));
            return "redirect:/p/" + place + "/organisations/" + founded.id().value();
        } catch (OrganisationRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(place, null, draft, refused.refusals(), scope, model);
        }
    }

    @GetMapping("/p/{place}/organisations/" + ID + "/edit")
    String edit(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        var stored = reading.editable(place, id, scope);
        var record = stored.record();
        var draft = new OrganisationDraft(
                record.kind(), record.name(), record.place(), record.compounds(), record.superior(), record.since());
        return form(place, stored, draft, List.of(), scope, model);
    }

    @PostMapping("/p/{place}/organisations/" + ID + "/edit")
    String change(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var stored = reading.editable(place, id, scope);
        var typed = Typed.of(sent);
        var draft = draft(typed, stored.record().place(), stored);
        try {
            changing.change(stored.record(), typed.version(), draft, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("organisation.flash.changed", draft.name()));
            return "redirect:/p/" + place + "/organisations/" + id;
        } catch (OrganisationRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(place, stored, draft, refused.refusals(), scope, model);
        }
    }

    private OrganisationDraft draft(Typed typed, PlaceKey place, @Nullable StoredOrganisation stored) {
        var kind = kind(typed.text("kind"));
        var compounds = typed.places("compounds");
        if (stored != null
                && choices.compounds(place, Scope.ofPublicPlace(place)).isEmpty()) {
            compounds = stored.record().compounds();
        }
        return new OrganisationDraft(
                kind,
                typed.text("name"),
                place,
                compounds,
                typed.id("superior").map(OrganisationId::new).orElse(null),
                stored == null
                        ? typed.day("since", reading.today())
                        : stored.record().since());
    }

    private static OrganisationKind kind(String name) {
        return java.util.Arrays.stream(OrganisationKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(OrganisationKind.BRANCH);
    }

    private String form(
            PlaceKey place,
            @Nullable StoredOrganisation stored,
            OrganisationDraft draft,
            List<Refusal> refusals,
            Scope scope,
            Model model) {
        var superiors = new ArrayList<>(choices.superiors(draft.place(), true));
        superiors.addAll(choices.superiors(draft.place(), false));
        model.addAttribute(
                "view",
                new OrganisationFormView(
                        reading.here(place, scope),
                        stored,
                        draft,
                        superiors,
                        choices.compounds(draft.place(), scope),
                        refusals));
        return "organisation/edit";
    }
}
