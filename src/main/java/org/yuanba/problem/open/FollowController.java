package org.yuanba.problem.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.OpenToAll;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.handling.Judging;
import org.yuanba.problem.handling.Rewording;
import org.yuanba.problem.intake.Limits;
import org.yuanba.problem.intake.TrackingCode;

/** Following a problem by number and code: how far it is, by the clock of the office, and what one says to the answer. */
@Controller
@OpenToAll
class FollowController {

    private final FollowPages pages;
    private final Judging judging;
    private final Rewording rewording;
    private final Limits limits;
    private final SenderAddress senders;

    FollowController(FollowPages pages, Judging judging, Rewording rewording, Limits limits, SenderAddress senders) {
        this.pages = pages;
        this.judging = judging;
        this.rewording = rewording;
        this.limits = limits;
        this.senders = senders;
    }

    @GetMapping("/q")
    String ask(Model model) {
        return page("", "", null, Form.blank(), model);
    }

    @GetMapping("/q/{number}")
    String ask(@PathVariable String number, Model model) {
        return page(TrackingCode.number(number), "", null, Form.blank(), model);
    }

    /** Number and code are posted, so that neither stands in an address that others see. */
    @PostMapping("/q")
    String follow(
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = Form.of(sent);
        var number = TrackingCode.number(form.value("number"));
        var code = TrackingCode.typed(form.value("code"));
        var found = open(number, code, request);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return page(number, "", null, form.with("tried", "yes"), model);
        }
        try {
            act(found.get(), form);
            return page(
                    number,
                    code,
                    open(number, code, request).orElse(null),
                    Form.blank().with("done", form.value("act")),
                    model);
        } catch (ProblemRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(number, code, found.get(), form.but(refused), model);
        }
    }

    private Optional<Problem> open(String number, String code, HttpServletRequest request) {
        return limits.lets("lookups_per_address", senders.of(request)) ? pages.opened(number, code) : Optional.empty();
    }

    private void act(Problem problem, Form form) {
        switch (form.value("act")) {
            case "solved" -> judging.herself(problem.id(), true, form.yesOrNo("satisfied"), form.value("why"));
            case "not-solved" -> judging.herself(problem.id(), false, form.yesOrNo("satisfied"), form.value("why"));
            case "redact" -> rewording.byAuthor(problem.id(), form.value("words"));
            default -> {}
        }
    }

    private String page(String number, String code, @Nullable Problem problem, Form form, Model model) {
        model.addAttribute("view", pages.view(number, code, problem, form));
        return problem == null ? "problem/find" : "problem/follow";
    }
}
