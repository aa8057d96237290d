package org.yuanba.place.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.place.redraw.RedrawPlan;
import org.yuanba.place.redraw.RedrawRefused;
import org.yuanba.place.redraw.TreeRedrawing;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Moving a street under the district or zone that runs it, or a community under another street. */
@Controller
@Requires(TreeRedrawing.PERMISSION)
class MoveController {

    private final TreeRedrawing redrawing;
    private final Places places;
    private final List<HangsOnPlaces> hanging;

    MoveController(TreeRedrawing redrawing, Places places, List<HangsOnPlaces> hanging) {
        this.redrawing = redrawing;
        this.places = places;
        this.hanging = hanging;
    }

    @GetMapping("/p/{place}/redraw")
    String show(@PathVariable PlaceKey place, MoveForm form, Scope scope, Actor by, Model model) {
        var plan = form.isEmpty() ? null : redrawing.compare(form.zones(), form.move(place), by);
        model.addAttribute("view", view(place, form, plan, List.of(), scope, by));
        return "place/redraw";
    }

    @PostMapping("/p/{place}/redraw")
    String move(
            @PathVariable PlaceKey place,
            MoveForm form,
            @RequestParam String shown,
            Scope scope,
            Actor by,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            var plan = redrawing.apply(form.zones(), form.move(place), shown, by);
            next.addFlashAttribute("flash", "place.move.done");
            return "redirect:/p/" + plan.keyOf(place) + "/redraw";
        } catch (RedrawRefused e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var plan = redrawing.compare(form.zones(), form.move(place), by);
            model.addAttribute("view", view(place, form, plan, e.problems(), scope, by));
            return "place/redraw";
        }
    }

    private MoveView view(
            PlaceKey key,
            MoveForm form,
            @Nullable RedrawPlan plan,
            List<RedrawPlan.Problem> refused,
            Scope scope,
            Actor by) {
        var here = places.find(key, scope).orElseThrow(() -> new OutOfScope(key));
        return new MoveView(
                here,
                key.level() == PlaceLevel.COMMUNITY ? List.of() : places.children(key, scope),
                choices(here, by),
                MoveForm.or(form.to()),
                MoveForm.or(form.zoneKey()),
                MoveForm.or(form.zoneName()),
                MoveForm.or(form.managedBy()),
                plan,
                plan == null ? List.of() : hanging(key),
                refused);
    }

    private List<MoveView.Choice> choices(Place here, Actor by) {
        var level = here.key().level().above().orElse(PlaceLevel.PROVINCE);
        if (level != PlaceLevel.DISTRICT && level != PlaceLevel.STREET) {
            return List.of();
        }
        var all = places.at(level, redrawing.everywhere(by));
        var names = places.namesOf(
                all.stream().flatMap(place -> place.key().parent().stream()).toList());
        return all.stream()
                .map(place -> new MoveView.Choice(
                        place.key().value(),
                        level == PlaceLevel.STREET
                                ? names.getOrDefault(place.key().parent().orElseThrow(), "") + " " + place.shortName()
                                : place.shortName(),
                        here.key().parent().filter(place.key()::equals).isPresent()))
                .toList();
    }

    private List<MoveView.Hanging> hanging(PlaceKey key) {
        return hanging.stream()
                .map(what -> new MoveView.Hanging(what.labelKey(), what.in(key)))
                .filter(what -> what.number() > 0)
                .toList();
    }
}
