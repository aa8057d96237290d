package org.yuanba.roster.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
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
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.agreeing.Agreeing;
import org.yuanba.roster.agreeing.Publishing;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.drafting.Drafting;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** Drafting a roster and agreeing on it: seats by hand, the board, objections, acceptance, the published number. */
@Controller("rosterAgreeingController")
@Requires("roster:plan")
@RequestMapping("/p/{place}/rosters/{id}")
class AgreeingController {

    private final RosterDesk desk;
    private final Drafting drafting;
    private final Agreeing agreeing;
    private final Publishing publishing;

    AgreeingController(RosterDesk desk, Drafting drafting, Agreeing agreeing, Publishing publishing) {
        this.desk = desk;
        this.drafting = drafting;
        this.agreeing = agreeing;
        this.publishing = publishing;
    }

    @PostMapping("/draft")
    String draft(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        return done(roster, redirect, "roster.flash.drafted", () -> drafting.draft(roster.id(), scope));
    }

    @GetMapping("/progress")
    String progress(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            Scope scope,
            Model model,
            HttpServletResponse response) {
        var view = desk.view(desk.get(place, id, scope), null, null, scope, scope);
        if (view.progress() == null || !view.progress().runs()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("view", view);
        return "roster/_progress";
    }

    @PostMapping("/seats")
    String seat(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        var form = Typed.of(sent);
        var gone = form.isId("gone") ? form.id("gone") : null;
        return done(roster, redirect, "roster.flash.seat", () -> {
            switch (form.value("act")) {
                case "pin" -> agreeing.pin(roster, new Seat(form.id("slot"), form.id("gone"), true));
                case "unpin" -> agreeing.pin(roster, new Seat(form.id("slot"), form.id("gone"), false));
                default -> agreeing.give(roster, form.id("slot"), gone, form.id("came"), form.is("yes", "yes"));
            }
        });
    }

    @PostMapping("/board")
    String board(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        return done(
                roster,
                redirect,
                "roster.flash.on-board",
                () -> agreeing.putOnBoard(roster.id(), Typed.of(sent).number("days"), scope, by));
    }

    @PostMapping("/objections")
    String object(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        var form = Typed.of(sent);
        var seat = form.value("seat").split("/", -1);
        var about = seat.length == 2 ? Typed.of(Map.of("slot", seat[0], "who", seat[1])) : Typed.of(Map.of());
        return done(
                roster,
                redirect,
                "roster.flash.objection",
                () -> agreeing.object(
                        roster,
                        about.isId("who") ? about.id("who") : null,
                        about.isId("slot") ? about.id("slot") : null,
                        form.value("saidBy"),
                        form.value("words"),
                        form.is("channel", "PAPER") || form.is("channel", "PHONE")
                                ? form.value("channel")
                                : "COUNTER"));
    }

    @PostMapping("/objections/{objection}")
    String answer(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        var form = Typed.of(sent);
        return done(
                roster,
                redirect,
                "roster.flash.answered",
                () -> agreeing.answer(
                        roster.id(), objection, form.value("answer"), form.is("heard", "yes"), scope, by));
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        var form = Typed.of(sent);
        return done(
                roster,
                redirect,
                "roster.flash.accepted",
                () -> agreeing.accept(
                        roster.id(), how(form.value("how")), form.day("on"), form.value("note"), scope, by));
    }

    private static Roster.How how(String chosen) {
        for (var how : Roster.How.values()) {
            if (how.name().equals(chosen)) {
                return how;
            }
        }
        throw new RosterRefused("how", "roster.refused.how");
    }

    @PostMapping("/reopen")
    String reopen(
            @PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        return done(roster, redirect, "roster.flash.reopened", () -> agreeing.reopen(roster.id(), scope, by));
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        return done(roster, redirect, "roster.flash.published", () -> publishing.publish(roster.id(), scope, by));
    }

    static String done(Roster roster, RedirectAttributes redirect, String said, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("flash", Flash.of(said));
            return "redirect:" + roster.url();
        } catch (RosterRefused refused) {
            return Typed.refused(redirect, refused, roster.url());
        }
    }
}
