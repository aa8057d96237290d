package org.yuanba.web.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.OpenToAll;
import org.yuanba.web.NotHere;
import org.yuanba.web.feedback.FeedbackReceiving.TooMuchAtOnce;

/** 意见和投诉, open to anyone. */
@Controller
@OpenToAll
class FeedbackController {

    private final FeedbackReceiving receiving;
    private final Feedbacks feedbacks;

    FeedbackController(FeedbackReceiving receiving, Feedbacks feedbacks) {
        this.receiving = receiving;
        this.feedbacks = feedbacks;
    }

    @GetMapping("/help/feedback")
    String form(Model model) {
        return show(new FeedbackView(FeedbackForm.empty(), null), model);
    }

    @PostMapping("/help/feedback")
    String send(
            @RequestParam(defaultValue = "SUGGESTION") Feedback.Kind kind,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new FeedbackForm(kind, body, website);
        var problem = form.problem();
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(new FeedbackView(form, problem.get()), model);
        }
        if (form.isFromRobot()) {
            return "redirect:/help/feedback";
        }
        try {
            return "redirect:/help/feedback/" + receiving.receive(kind, body.strip(), request.getRemoteAddr());
        } catch (TooMuchAtOnce e) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(new FeedbackView(form, "feedback.too-much"), model);
        }
    }

    @GetMapping("/help/feedback/read")
    String read(@RequestParam String code) {
        var clean = code.strip().toUpperCase(Locale.ROOT);
        return clean.matches("[0-9A-Z]{1,20}") ? "redirect:/help/feedback/" + clean : "redirect:/help/feedback";
    }

    @GetMapping("/help/feedback/{code}")
    String slip(@PathVariable String code, Model model) {
        model.addAttribute("view", feedbacks.findByCode(code).orElseThrow(NotHere::new));
        return "web/feedback-slip";
    }

    private static String show(FeedbackView view, Model model) {
        model.addAttribute("view", view);
        return "web/feedback";
    }
}
