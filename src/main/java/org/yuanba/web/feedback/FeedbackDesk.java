package org.yuanba.web.feedback;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.web.Flash;

/** Where the system administrator reads and answers what was said. */
@Controller
@Requires("web:feedback")
class FeedbackDesk {

    private static final int MOST = 200;
    private static final int LONGEST_ANSWER = 2000;

    private final Feedbacks feedbacks;
    private final Clock clock;

    FeedbackDesk(Feedbacks feedbacks, Clock clock) {
        this.feedbacks = feedbacks;
        this.clock = clock;
    }

    @GetMapping("/feedback")
    String list(Model model) {
        model.addAttribute("view", new FeedbackDeskView(feedbacks.latest(MOST)));
        return "web/feedback-desk";
    }

    @PostMapping("/feedback/{id}/answer")
    String answer(@PathVariable UUID id, @RequestParam String answer, Actor by, RedirectAttributes redirect) {
        var words = answer.strip();
        var done = !words.isEmpty()
                && words.length() <= LONGEST_ANSWER
                && feedbacks.answer(id, words, by, clock.instant());
        redirect.addFlashAttribute("flash", Flash.of(done ? "feedback.answered" : "feedback.not-answered"));
        return "redirect:/feedback";
    }
}
