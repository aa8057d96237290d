package org.yuanba.organisation.formation.web;

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
import org.yuanba.organisation.desk.HolderChoosing;
import org.yuanba.organisation.desk.Typed;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.formation.Election;
import org.yuanba.organisation.formation.Formation;
import org.yuanba.organisation.formation.FormationDeciding;
import org.yuanba.organisation.formation.FormationElecting;
import org.yuanba.organisation.web.OrganisationReading;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** What is done with a formation case, step by step. */
@Controller
@RequestMapping("/p/{place}/organisations/formations/{id:[0-9a-f-]{36}}")
@Requires("organisation:edit")
class FormationActsController {

    private final FormationPages pages;
    private final FormationDeciding deciding;
    private final FormationElecting electing;
    private final HolderChoosing choosing;
    private final OrganisationReading reading;

    FormationActsController(
            FormationPages pages,
            FormationDeciding deciding,
            FormationElecting electing,
            HolderChoosing choosing,
            OrganisationReading reading) {
        this.pages = pages;
        this.deciding = deciding;
        this.electing = electing;
        this.choosing = choosing;
        this.reading = reading;
    }

    @PostMapping("/{act:approve|refuse}")
    @Requires("organisation:approve")
    String decide(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var formation = pages.get(id, scope);
        var typed = Typed.of(sent);
        return done(new Asking(place, formation, typed, scope, by, act), model, redirect, response, () -> {
            if (act.equals("approve")) {
                deciding.approve(formation, typed.version(), scope, by);
            } else {
                deciding.refuse(formation, typed.version(), typed.text("reason"), scope, by);
            }
        });
    }

    @PostMapping("/{act:withdraw|file}")
    String act(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var formation = pages.get(id, scope);
        var typed = Typed.of(sent);
        return done(new Asking(place, formation, typed, scope, by, act), model, redirect, response, () -> {
            if (act.equals("file")) {
                deciding.file(formation, typed.version(), scope, by);
            } else {
                deciding.withdraw(formation, typed.version(), typed.text("reason"), scope, by);
            }
        });
    }

    @PostMapping("/elect")
    String elect(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var formation = pages.get(id, scope);
        var typed = Typed.of(sent);
        return done(new Asking(place, formation, typed, scope, by, "elect"), model, redirect, response, () -> {
            var election = new Election(
                    typed.day("electedOn", reading.today()),
                    new Election.Ballot(typed.number("entitled"), typed.number("present"), typed.number("votes")),
                    typed.text("committee").isBlank() ? 0 : typed.number("committee"),
                    choosing.chosen(typed, by),
                    typed.isTicked("newlyTrained"));
            OrganisationRefused.ifAny(typed.refusals());
            electing.elect(formation, typed.version(), election, scope, by);
        });
    }

    @PostMapping("/find")
    String find(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model) {
        model.addAttribute(
                "view", pages.view(place, pages.get(id, scope), Typed.of(sent), java.util.List.of(), scope, by));
        return "organisation/formation";
    }

    private String done(
            Asking asking, Model model, RedirectAttributes redirect, HttpServletResponse response, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("flash", Flash.of("organisation.flash." + asking.act()));
            return "redirect:/p/" + asking.place() + "/organisations/formations/"
                    + asking.formation().id().value();
        } catch (OrganisationRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "view",
                    pages.view(
                            asking.place(),
                            asking.formation(),
                            asking.typed(),
                            refused.refusals(),
                            asking.scope(),
                            asking.by()));
            return "organisation/formation";
        }
    }

    /**
     * Somebody asks for the next step.
     *
     * @param place where
     * @param formation of which case
     * @param typed with what
     * @param scope in which scope
     * @param by who
     * @param act which step
     */
    private record Asking(PlaceKey place, Formation formation, Typed typed, Scope scope, Actor by, String act) {}
}
