package org.yuanba.roster.desk;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.place.Places;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.book.Rosters;
import org.yuanba.roster.setup.RosterSettingUp;
import org.yuanba.roster.sockets.RosterPermissions;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** The rosters of a place, beginning one, and the desk of one. */
@Controller
@RequestMapping("/p/{place}/rosters")
class RosterController {

    private final RosterDesk desk;
    private final Rosters rosters;
    private final RosterSettingUp settingUp;
    private final Around around;

    RosterController(RosterDesk desk, Rosters rosters, RosterSettingUp settingUp, Around around) {
        this.desk = desk;
        this.rosters = rosters;
        this.settingUp = settingUp;
        this.around = around;
    }

    @GetMapping
    @Requires("roster:view")
    String list(@PathVariable PlaceKey place, Scope scope, Model model) {
        var here = around.places().find(place, scope).orElseThrow(NotHere::new);
        if (place.level() == PlaceLevel.COMPOUND) {
            model.addAttribute("view", new ListView(here, rosters.of(place, scope), today()));
            return "roster/list";
        }
        var below = around.places().children(place, scope);
        var digits = below.isEmpty()
                ? place.value().length()
                : below.getFirst().key().value().length();
        model.addAttribute("view", new RollUpView(here, below, rosters.counts(digits, today(), scope), today()));
        return "roster/roll-up";
    }

    @GetMapping("/new")
    @Requires("roster:plan")
    String blank(@PathVariable PlaceKey place, Scope scope, Model model) {
        var next = rosters.of(place, scope).stream()
                .findFirst()
                .map(last -> last.lastDay().plusDays(1))
                .filter(day -> day.isAfter(today()))
                .orElse(today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        return form(place, Typed.of(Map.of("firstDay", next.toString(), "weeks", "4")), scope, model);
    }

    private String form(PlaceKey place, Typed form, Scope scope, Model model) {
        if (place.level() != PlaceLevel.COMPOUND) {
            throw new NotHere();
        }
        model.addAttribute("form", form);
        model.addAttribute(
                "view",
                new ListView(
                        around.places().find(place, scope).orElseThrow(NotHere::new),
                        rosters.of(place, scope),
                        today()));
        return "roster/new";
    }

    @PostMapping
    @Requires("roster:plan")
    String begin(
            @PathVariable PlaceKey place, @RequestParam Map<String, String> sent, Scope scope, Actor by, Model model) {
        var form = Typed.of(sent);
        try {
            var id = settingUp.begin(place, form.day("firstDay"), form.number("weeks"), scope, by);
            return "redirect:/p/" + place + "/rosters/" + id.value() + "/setup";
        } catch (RosterRefused refused) {
            return form(place, form.but(refused), scope, model);
        }
    }

    @GetMapping("/{id}")
    @Requires("roster:plan")
    String show(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID slot,
            @RequestParam(required = false) @Nullable UUID who,
            Scope scope,
            Actor by,
            Model model) {
        model.addAttribute("view", desk.view(desk.get(place, id, scope), slot, who, scope, near(place, by)));
        return "roster/show";
    }

    @PostMapping("/{id}/drop")
    @Requires("roster:plan")
    String drop(
            @PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, RedirectAttributes redirect) {
        settingUp.drop(desk.get(place, id, scope).id(), scope, by);
        redirect.addFlashAttribute("flash", Flash.of("roster.flash.dropped"));
        return "redirect:/p/" + place + "/rosters";
    }

    private Scope near(PlaceKey place, Actor by) {
        return around.access().scope(by, RosterPermissions.PLAN).within(place.at(PlaceLevel.COMMUNITY));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(around.clock().instant(), Dates.ZONE);
    }

    /** Places, rights, time. */
    @org.springframework.stereotype.Component("rosterControllerSurroundings")
    record Around(Places places, Access access, Clock clock) {}
}
