package org.yuanba.problem.keys;

import java.time.DateTimeException;
import java.time.LocalDate;
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
import org.yuanba.place.Places;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.open.Form;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;

/** Keys other systems send problems with: made for a place, shown once, taken back at any time. */
@Controller("problemKeysController")
@Requires("problem:keys")
@RequestMapping("/p/{place}/problem-keys")
class KeysController {

    private final ApiKeys keys;
    private final Places places;
    private final WorkdayClock workdays;

    KeysController(ApiKeys keys, Places places, WorkdayClock workdays) {
        this.keys = keys;
        this.places = places;
        this.workdays = workdays;
    }

    @GetMapping
    String list(@PathVariable PlaceKey place, Scope scope, Model model) {
        return page(place, null, Form.blank(), scope, model);
    }

    @PostMapping
    String make(
            @PathVariable PlaceKey place,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model) {
        var form = Form.of(sent);
        var label = form.value("label").strip();
        var lastDay = day(form.value("lastDay"));
        var most = form.number("perMinute");
        var fits = !label.isEmpty() && label.length() <= 60 && most >= 1 && most <= 6_000;
        if (!fits || lastDay == null || lastDay.isBefore(workdays.today())) {
            return page(place, null, form.but(new ProblemRefused("label", "problem.refused.key")), scope, model);
        }
        return page(place, keys.make(label, place, most, lastDay, scope, by), Form.blank(), scope, model);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by) {
        keys.end(id, scope, by);
        return "redirect:/p/" + place + "/problem-keys";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String page(PlaceKey place, @Nullable String made, Form form, Scope scope, Model model) {
        var here = places.find(place, scope).orElseThrow(NotHere::new);
        model.addAttribute("view", new KeysView(here, keys.list(scope), made, form));
        return "problem/keys";
    }
}
