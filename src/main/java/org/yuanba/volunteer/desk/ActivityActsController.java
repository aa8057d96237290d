package org.yuanba.volunteer.desk;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.attachment.Attachments;
import org.yuanba.attachment.FileRefused;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.ActivityId;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.activity.Activities;
import org.yuanba.volunteer.activity.Activity;
import org.yuanba.volunteer.activity.ActivityKeeping;
import org.yuanba.volunteer.activity.SigningUp;
import org.yuanba.volunteer.sockets.VolunteerPermissions;
import org.yuanba.volunteer.web.Form;
import org.yuanba.web.Dates;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** One activity: announced, signed up for at the counter, held, with photos. */
@Controller
@RequestMapping("/p/{place}/activities/{id}")
class ActivityActsController {

    private final Activities activities;
    private final ActivityKeeping keeping;
    private final SigningUp signing;
    private final Attachments files;
    private final Around around;

    ActivityActsController(
            Activities activities, ActivityKeeping keeping, SigningUp signing, Attachments files, Around around) {
        this.activities = activities;
        this.keeping = keeping;
        this.signing = signing;
        this.files = files;
        this.around = around;
    }

    @GetMapping
    @Requires("volunteer:view")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        return show(get(place, id, scope), Form.blank(), scope, by, model);
    }

    @PostMapping("/state")
    @Requires("volunteer:edit")
    String become(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Activity.State state,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        return act(place, id, scope, by, model, redirect, activity -> keeping.become(activity.id(), state, scope, by));
    }

    @PostMapping("/sign-ups")
    @Requires("volunteer:edit")
    String signUp(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String called,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "1") int people,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var activity = get(place, id, scope);
        try {
            var number = signing.signUp(activity.id(), called, phone, people, by);
            redirect.addFlashAttribute("flash", Flash.of("activity.flash.signed-up", called, number));
            return "redirect:" + activity.url();
        } catch (VolunteerRefused refused) {
            return show(activity, Form.blank().with("called", called).but(refused), scope, by, model);
        }
    }

    @PostMapping("/photos")
    @Requires("volunteer:edit")
    String photo(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var activity = get(place, id, scope);
        try (var content = file.getInputStream()) {
            files.store(activity.files(), String.valueOf(file.getOriginalFilename()), content, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("activity.flash.photo"));
            return "redirect:" + activity.url();
        } catch (FileRefused refused) {
            var why = new VolunteerRefused(
                    "file", refused.key(), refused.arguments().toArray());
            return show(activity, Form.blank().but(why), scope, by, model);
        }
    }

    @PostMapping("/photos/shown")
    @Requires("volunteer:edit")
    String shown(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String agreedHow,
            @RequestParam(defaultValue = "") String hide,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        return act(place, id, scope, by, model, redirect, activity -> {
            if (hide.isEmpty()) {
                keeping.showPhotos(activity.id(), agreedHow, scope, by);
            } else {
                keeping.hidePhotos(activity.id(), scope, by);
            }
        });
    }

    private String act(
            PlaceKey place,
            UUID id,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Consumer<Activity> step) {
        var activity = get(place, id, scope);
        try {
            step.accept(activity);
            redirect.addFlashAttribute("flash", Flash.of("activity.flash.changed"));
            return "redirect:" + activity.url();
        } catch (VolunteerRefused refused) {
            return show(activity, Form.blank().but(refused), scope, by, model);
        }
    }

    private String show(Activity activity, Form form, Scope scope, Actor by, Model model) {
        var edits = around.access().may(by, VolunteerPermissions.EDIT, activity.place());
        model.addAttribute(
                "view",
                new ActivityView(
                        around.places().find(activity.place(), scope).orElseThrow(NotHere::new),
                        activity,
                        activities.counts(List.of(activity.id())).getOrDefault(activity.id(), Activities.Counts.NONE),
                        edits ? signing.of(activity, scope) : List.of(),
                        edits ? files.list(activity.files(), scope) : List.of(),
                        activity.takesSignUps(LocalDate.now(around.clock().withZone(Dates.ZONE))),
                        form));
        return "volunteer/activity";
    }

    private Activity get(PlaceKey place, UUID id, Scope scope) {
        return activities
                .find(new ActivityId(id), scope)
                .filter(activity -> activity.place().equals(place))
                .orElseThrow(NotHere::new);
    }

    /** Rights, places, time. */
    @Component
    record Around(Access access, Places places, Clock clock) {}
}
