package org.yuanba.fund.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.OpenToAll;
import org.yuanba.fund.carrying.Accepting;
import org.yuanba.fund.desk.Form;
import org.yuanba.fund.project.Numbers;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Those who asked for a project say whether it is good, by the number on their slip. */
@Controller
@OpenToAll
class AcceptController {

    private final Accepting accepting;
    private final Guesses guesses;

    AcceptController(Accepting accepting, Guesses guesses) {
        this.accepting = accepting;
        this.guesses = guesses;
    }

    @GetMapping("/accept")
    String show(@RequestParam(defaultValue = "") String number, HttpServletRequest request, Model model) {
        return page(Numbers.typed(number), Form.blank(), request, model);
    }

    @PostMapping("/accept")
    String answer(
            @RequestParam String number,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var typed = Numbers.typed(number);
        if (find(typed, request) == null) {
            return page(typed, Form.blank(), request, model);
        }
        try {
            accepting.answer(typed, answer.equals("yes"), words, null);
            redirect.addFlashAttribute("flash", Flash.of("accept.thanks"));
            return "redirect:/accept?number=" + typed;
        } catch (ProjectRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(typed, Form.blank().with("words", words).but(refused), request, model);
        }
    }

    private String page(String number, Form form, HttpServletRequest request, Model model) {
        model.addAttribute("view", new AcceptView(number, find(number, request), form));
        return "fund/open/accept";
    }

    private Accepting.@Nullable Slip find(String number, HttpServletRequest request) {
        if (number.isEmpty() || !guesses.mayTry(request.getRemoteAddr())) {
            return null;
        }
        try {
            return accepting.slip(number);
        } catch (NotHere unknown) {
            guesses.wrong(request.getRemoteAddr());
            return null;
        }
    }
}
