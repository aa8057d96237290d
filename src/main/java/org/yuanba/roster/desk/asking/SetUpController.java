package org.yuanba.roster.desk.asking;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.yuanba.place.Places;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.book.Post;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.Shift;
import org.yuanba.roster.book.Shifts;
import org.yuanba.roster.desk.RosterDesk;
import org.yuanba.roster.desk.Typed;
import org.yuanba.roster.setup.RosterSettingUp;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Posts and shifts of a roster, and the rules of the compound. */
@Controller("rosterSetUpController")
@Requires("roster:plan")
@RequestMapping("/p/{place}/rosters")
class SetUpController {

    private static final UUID NONE = new UUID(0, 0);
    private static final int DAY = 24 * 60;

    private final RosterDesk desk;
    private final RosterSettingUp settingUp;
    private final Shifts shifts;
    private final RuleBook rules;
    private final Places places;

    SetUpController(RosterDesk desk, RosterSettingUp settingUp, Shifts shifts, RuleBook rules, Places places) {
        this.desk = desk;
        this.settingUp = settingUp;
        this.shifts = shifts;
        this.rules = rules;
        this.places = places;
    }

    @GetMapping("/{id}/setup")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        var blank = Typed.of(Map.of("need", "1", "from", "8:00", "until", "12:00"));
        return page(place, id, blank, scope, model);
    }

    private String page(PlaceKey place, UUID id, Typed form, Scope scope, Model model) {
        var roster = desk.get(place, id, scope);
        model.addAttribute(
                "view",
                new SetUpView(
                        places.find(place, scope).orElseThrow(NotHere::new),
                        roster,
                        shifts.shifts(roster.id()),
                        shifts.slots(roster.id()).size(),
                        rules.words("SKILL"),
                        form));
        return "roster/setup";
    }

    @PostMapping("/{id}/shifts")
    String add(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Model model,
            RedirectAttributes redirect) {
        var form = Typed.of(sent);
        try {
            settingUp.add(
                    desk.get(place, id, scope).id(), form.value("post"), form.is("heavy", "yes"), shift(form), scope);
            redirect.addFlashAttribute("flash", Flash.of("roster.flash.shift-added"));
            return "redirect:/p/" + place + "/rosters/" + id + "/setup";
        } catch (RosterRefused refused) {
            return page(place, id, form.but(refused), scope, model);
        }
    }

    private Shift shift(Typed form) {
        int from = form.clock("from");
        int until = form.clock("until");
        if (from >= DAY) {
            throw new RosterRefused("from", "roster.refused.no-time");
        }
        var weekdays = new HashSet<>(IntStream.rangeClosed(1, 7)
                .filter(weekday -> form.is("on-" + weekday, "yes"))
                .boxed()
                .toList());
        return new Shift(
                NONE,
                new Post(NONE, form.value("post"), false),
                form.value("name"),
                LocalTime.ofSecondOfDay(from * 60L),
                until <= from ? until + DAY - from : until - from,
                weekdays,
                form.is("on-holidays", "yes"),
                form.is("night", "yes"),
                form.number("need"),
                rules.words("SKILL").stream()
                        .map(RuleBook.Word::code)
                        .filter(code -> form.is("skill-" + code, "yes"))
                        .collect(Collectors.toSet()));
    }

    @PostMapping("/{id}/shifts/{shift}/remove")
    String remove(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID shift,
            Scope scope,
            RedirectAttributes redirect) {
        settingUp.remove(desk.get(place, id, scope).id(), shift, scope);
        redirect.addFlashAttribute("flash", Flash.of("roster.flash.shift-removed"));
        return "redirect:/p/" + place + "/rosters/" + id + "/setup";
    }

    @GetMapping("/rules")
    String rules(@PathVariable PlaceKey place, Scope scope, Actor by, Model model) {
        return rules(place, Typed.of(Map.of()), scope, by, model);
    }

    private String rules(PlaceKey place, Typed form, Scope scope, Actor by, Model model) {
        var here = places.find(place, scope).orElseThrow(NotHere::new);
        if (place.level() != org.yuanba.shared.PlaceLevel.COMPOUND) {
            throw new NotHere();
        }
        var current = rules.current(place, scope, by);
        model.addAttribute(
                "view",
                new RulesView(
                        here,
                        rules.versions(place, scope),
                        current,
                        rules.words("FIGURE"),
                        rules.words("WEIGHT"),
                        form));
        return "roster/rules";
    }

    @PostMapping("/rules")
    String agree(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var form = Typed.of(sent);
        try {
            var said = rules.current(place, scope, by).figures().keySet().stream()
                    .filter(code -> !form.value(code).isEmpty())
                    .collect(Collectors.toMap(code -> code, form::number));
            var agreed = rules.agree(place, said, form.value("agreedHow"), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("roster.flash.rules", agreed.version()));
            return "redirect:/p/" + place + "/rosters/rules";
        } catch (RosterRefused refused) {
            return rules(place, form.but(refused), scope, by, model);
        }
    }
}
