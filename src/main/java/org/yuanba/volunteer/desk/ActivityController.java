package org.yuanba.volunteer.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.ActivityId;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.activity.Activities;
import org.yuanba.volunteer.activity.Activity;
import org.yuanba.volunteer.activity.ActivityDraft;
import org.yuanba.volunteer.activity.ActivityKeeping;
import org.yuanba.volunteer.web.Form;
import org.yuanba.web.Dates;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** 活动: the list, and planning one. */
@Controller
@RequestMapping("/p/{place}/activities")
class ActivityController {

    private final Activities activities;
    private final ActivityKeeping keeping;
    private final Places places;
    private final Clock clock;

    ActivityController(Activities activities, ActivityKeeping keeping, Places places, Clock clock) {
        this.activities = activities;
        this.keeping = keeping;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    @Requires("volunteer:view")
    String list(@PathVariable PlaceKey place, @RequestParam(defaultValue = "1") int page, Scope scope, Model model) {
        var today = today();
        var rows = activities.list(today, Math.clamp(page, 1, 100_000), scope);
        model.addAttribute(
                "view",
                new ActivityListView(
                        places.find(place, scope).orElseThrow(NotHere::new),
                        rows,
                        places.namesOf(rows.items().stream()
                                .map(Activity::place)
                                .distinct()
                                .toList()),
                        activities.counts(
                                rows.items().stream().map(Activity::id).toList()),
                        today));
        return "volunteer/activities";
    }

    @GetMapping("/new")
    @Requires("volunteer:edit")
    String blank(@PathVariable PlaceKey place, Scope scope, Model model) {
        var form = Form.blank()
                .with("day", today().plusDays(7))
                .with("from", "14:00")
                .with("until", "17:00");
        return edit(place, null, form, scope, model);
    }

    @PostMapping
    @Requires("volunteer:edit")
    String plan(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var form = Form.of(sent);
        try {
            requireNear(place);
            var id = keeping.plan(place, draft(form), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("activity.flash.planned"));
            return "redirect:/p/" + place + "/activities/" + id.value();
        } catch (VolunteerRefused refused) {
            return edit(place, null, form.but(refused), scope, model);
        }
    }

    @GetMapping("/{id}/edit")
    @Requires("volunteer:edit")
    String edit(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        var activity = get(place, id, scope);
        var form = Form.blank()
                .with("kind", activity.kind())
                .with("title", activity.title())
                .with("body", activity.body())
                .with("day", activity.day())
                .with("from", activity.from())
                .with("until", activity.until())
                .with("location", activity.location())
                .with("capacity", activity.capacity())
                .with("materials", activity.materials())
                .with("version", activity.version());
        return edit(place, activity, form, scope, model);
    }

    @PostMapping("/{id}")
    @Requires("volunteer:edit")
    String change(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var activity = get(place, id, scope);
        var form = Form.of(sent);
        try {
            var version = form.number("version");
            keeping.edit(activity.id(), version == null ? -1 : version, draft(form), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("activity.flash.changed"));
            return "redirect:" + activity.url();
        } catch (VolunteerRefused refused) {
            return edit(place, activity, form.but(refused), scope, model);
        }
    }

    private String edit(PlaceKey place, @Nullable Activity activity, Form form, Scope scope, Model model) {
        requireNear(place);
        model.addAttribute(
                "view", new ActivityFormView(places.find(place, scope).orElseThrow(NotHere::new), activity, form));
        model.addAttribute("kinds", List.of(Activity.Kind.values()));
        return "volunteer/activity-edit";
    }

    private Activity get(PlaceKey place, UUID id, Scope scope) {
        return activities
                .find(new ActivityId(id), scope)
                .filter(activity -> activity.place().equals(place))
                .orElseThrow(NotHere::new);
    }

    private static void requireNear(PlaceKey place) {
        if (place.level().compareTo(PlaceLevel.COMMUNITY) < 0) {
            throw new NotHere();
        }
    }

    private static ActivityDraft draft(Form form) {
        return new ActivityDraft(
                form.one("kind", Activity.Kind.GATHERING),
                form.value("title"),
                form.value("body"),
                form.needDay("day"),
                form.time("from"),
                form.time("until"),
                form.value("location"),
                form.number("capacity"),
                form.value("materials"));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }
}
