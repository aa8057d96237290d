package org.yuanba.volunteer.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.OpenToAll;
import org.yuanba.access.Scope;
import org.yuanba.attachment.Attachment;
import org.yuanba.attachment.Attachments;
import org.yuanba.place.Places;
import org.yuanba.volunteer.ActivityId;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.activity.Activities;
import org.yuanba.volunteer.activity.Activity;
import org.yuanba.volunteer.activity.SigningUp;
import org.yuanba.volunteer.activity.SigningUp.SignUp;
import org.yuanba.volunteer.request.Numbers;
import org.yuanba.volunteer.web.Form;
import org.yuanba.web.Dates;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** An activity anyone may read, and signing up for it without an account. */
@Controller
@OpenToAll
class SignUpController {

    private final Activities activities;
    private final SigningUp signing;
    private final Throttle throttle;
    private final Around around;

    SignUpController(Activities activities, SigningUp signing, Throttle throttle, Around around) {
        this.activities = activities;
        this.signing = signing;
        this.throttle = throttle;
        this.around = around;
    }

    @GetMapping("/activities/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            Model model) {
        var activity = get(id);
        var typed = Numbers.typed(number);
        var mine = typed.isEmpty() || !throttle.lets("number " + request.getRemoteAddr())
                ? null
                : signing.numbered(typed)
                        .filter(found -> found.activity().equals(activity.id()))
                        .orElse(null);
        return page(activity, mine, Form.blank().with("number", typed), model);
    }

    @PostMapping("/activities/{id}")
    String signUp(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var activity = get(id);
        var form = Form.of(sent);
        if (!form.value("website").isEmpty()) {
            return "redirect:" + activity.publicUrl();
        }
        try {
            if (!throttle.lets(request.getRemoteAddr())) {
                throw new VolunteerRefused("", "volunteer.refused.often");
            }
            var people = form.number("people");
            var number = signing.signUp(
                    activity.id(), form.value("called"), form.value("phone"), people == null ? 1 : people, null);
            return "redirect:" + activity.publicUrl() + "?number=" + number;
        } catch (VolunteerRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(activity, null, form.but(refused), model);
        }
    }

    @PostMapping("/activities/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam String number,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var activity = get(id);
        if (throttle.lets("number " + request.getRemoteAddr())) {
            signing.withdraw(Numbers.typed(number));
            redirect.addFlashAttribute("flash", Flash.of("sign-up.withdrawn"));
        }
        return "redirect:" + activity.publicUrl();
    }

    private String page(Activity activity, @Nullable SignUp mine, Form form, Model model) {
        var scope = Scope.ofPublicPlace(activity.place());
        model.addAttribute(
                "view",
                new SignUpView(
                        around.places().find(activity.place(), scope).orElseThrow(NotHere::new),
                        activity,
                        activities.counts(List.of(activity.id())).getOrDefault(activity.id(), Activities.Counts.NONE),
                        activity.photosAgreed() == null
                                ? List.<Attachment>of()
                                : around.files().list(activity.files(), scope),
                        activity.takesSignUps(LocalDate.now(around.clock().withZone(Dates.ZONE))),
                        mine,
                        form));
        return "volunteer/sign-up";
    }

    private Activity get(UUID id) {
        return activities.announced(new ActivityId(id)).orElseThrow(NotHere::new);
    }

    /** Places, files, time. */
    @Component("signUpSurroundings")
    record Around(Places places, Attachments files, Clock clock) {}
}
