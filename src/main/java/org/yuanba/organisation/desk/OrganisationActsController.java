package org.yuanba.organisation.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.organisation.domain.OrganisationEnding;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.life.MeetingKeeping;
import org.yuanba.organisation.life.MeetingKind;
import org.yuanba.organisation.life.TermKeeping;
import org.yuanba.organisation.web.OrganisationReading;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** What one does on the page of an organisation: writing down meetings and terms, ending it. */
@Controller
@RequestMapping("/p/{place}/organisations/{id:[0-9a-f-]{36}}")
@Requires("organisation:edit")
class OrganisationActsController {

    private final OrganisationReading reading;
    private final MeetingKeeping meetings;
    private final TermKeeping terms;
    private final OrganisationEnding ending;

    OrganisationActsController(
            OrganisationReading reading, MeetingKeeping meetings, TermKeeping terms, OrganisationEnding ending) {
        this.reading = reading;
        this.meetings = meetings;
        this.terms = terms;
        this.ending = ending;
    }

    @PostMapping("/meetings")
    String meet(
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
        return done(place, id, scope, by, model, redirect, response, "organisation.flash.met", () -> {
            var day = typed.day("heldOn", reading.today());
            OrganisationRefused.ifAny(typed.refusals());
            var kind = MeetingKind.named(typed.text("kind")).orElse(MeetingKind.MEMBERS);
            meetings.hold(stored.record(), day, kind, typed.text("note"), scope, by);
        });
    }

    @PostMapping("/terms")
    String term(
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
        return done(place, id, scope, by, model, redirect, response, "organisation.flash.term", () -> {
            var since = typed.day("since", reading.today());
            var until = typed.dayIfAny("until")
                    .orElseGet(() -> terms.lastDay(stored.record().kind(), since));
            OrganisationRefused.ifAny(typed.refusals());
            terms.begin(stored.record(), since, until, scope, by);
        });
    }

    @PostMapping("/end")
    String end(
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
        return done(place, id, scope, by, model, redirect, response, "organisation.flash.ended", () -> {
            var lastDay = typed.day("lastDay", reading.today());
            OrganisationRefused.ifAny(typed.refusals());
            ending.end(stored.record(), typed.version(), lastDay, typed.text("because"), scope, by);
        });
    }

    private String done(
            PlaceKey place,
            UUID id,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            String said,
            Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("flash", Flash.of(said));
            return "redirect:/p/" + place + "/organisations/" + id;
        } catch (OrganisationRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", reading.view(place, id, refused.refusals(), scope, by));
            return "organisation/show";
        }
    }
}
