package org.yuanba.volunteer.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import org.yuanba.access.OpenToAll;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.DayPart;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.request.Asker;
import org.yuanba.volunteer.request.Numbers;
import org.yuanba.volunteer.request.Offer;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.request.RequestHandling;
import org.yuanba.volunteer.request.RequestTaking;
import org.yuanba.volunteer.request.Wish;
import org.yuanba.volunteer.web.Form;
import org.yuanba.web.Flash;

/** Asking for help on a phone, without signing in; and what became of it, by the number one was given. */
@Controller
@OpenToAll
class AskController {

    private final AskReading reading;
    private final RequestTaking taking;
    private final RequestHandling handling;
    private final Throttle throttle;

    AskController(AskReading reading, RequestTaking taking, RequestHandling handling, Throttle throttle) {
        this.reading = reading;
        this.taking = taking;
        this.handling = handling;
        this.throttle = throttle;
    }

    @GetMapping("/ask/{place}")
    String blank(@PathVariable PlaceKey place, Model model) {
        return form(place, Form.blank(), model);
    }

    @PostMapping("/ask/{place}")
    String ask(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var form = Form.of(sent);
        var here = reading.yard(place);
        if (!form.value("website").isEmpty()) {
            return "redirect:/ask/" + place;
        }
        try {
            if (!throttle.lets(request.getRemoteAddr())) {
                throw new VolunteerRefused("", "volunteer.refused.often");
            }
            var wish = new Wish(
                    here.key(),
                    form.value("kind"),
                    form.value("words"),
                    form.day("day"),
                    form.one("part", DayPart.class));
            var number =
                    taking.ask(wish, new Asker(form.value("called"), form.value("phone"), form.value("door")), null);
            redirect.addFlashAttribute("flash", Flash.of("ask.flash", number));
            return "redirect:/asked?number=" + number;
        } catch (VolunteerRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(place, form.but(refused), model);
        }
    }

    @GetMapping("/asked")
    String asked(@RequestParam(defaultValue = "") String number, HttpServletRequest request, Model model) {
        var typed = Numbers.typed(number);
        var found =
                typed.isEmpty() || !throttle.lets("number " + request.getRemoteAddr()) ? null : reading.numbered(typed);
        return asked(typed, found, Form.blank(), model);
    }

    @PostMapping("/asked")
    String act(
            @RequestParam String number,
            @RequestParam String step,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var typed = Numbers.typed(number);
        var found = throttle.lets("number " + request.getRemoteAddr()) ? reading.numbered(typed) : null;
        if (found == null) {
            return asked(typed, null, Form.blank(), model);
        }
        try {
            step(found, step);
            redirect.addFlashAttribute("flash", Flash.of("ask.noted"));
            return "redirect:/asked?number=" + typed;
        } catch (VolunteerRefused refused) {
            return asked(typed, reading.numbered(typed), Form.blank().but(refused), model);
        }
    }

    private void step(Request request, String step) {
        var by = Actor.system();
        switch (step) {
            case "agree" -> handling.agree(request.id(), true, by);
            case "not-agree" -> handling.agree(request.id(), false, by);
            case "confirm" -> handling.confirm(request.id(), true, by);
            case "not-done" -> handling.confirm(request.id(), false, by);
            case "withdraw" -> handling.withdraw(request.id(), by);
            default -> throw new VolunteerRefused("", "volunteer.refused.passed");
        }
    }

    private String form(PlaceKey place, Form form, Model model) {
        var here = reading.yard(place);
        model.addAttribute("view", new AskView(here, reading.phone(here), reading.kinds(), form));
        return "volunteer/ask";
    }

    private String asked(String number, @Nullable Request found, Form form, Model model) {
        var volunteer = found == null
                ? null
                : reading.volunteer(found).map(Offer::person).orElse(null);
        model.addAttribute(
                "view",
                new AskedView(
                        number,
                        found,
                        found == null ? null : reading.kind(found),
                        volunteer == null ? null : reading.called(volunteer),
                        form));
        return "volunteer/asked";
    }
}
