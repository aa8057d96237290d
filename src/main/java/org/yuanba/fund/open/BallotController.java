package org.yuanba.fund.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.OpenToAll;
import org.yuanba.fund.ballot.BallotCasting;
import org.yuanba.fund.desk.Form;
import org.yuanba.fund.project.Numbers;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.stage.CastForm;
import org.yuanba.web.Flash;

/**
 * The ballot on a phone, without signing in: the code on the slip is enough. The form may be sent again and again, the
 * same ballot counts once; so it carries no token of a session.
 */
@Controller
@OpenToAll
@RequestMapping("/v")
class BallotController {

    private final OpenPages pages;
    private final BallotCasting casting;
    private final Guesses guesses;

    BallotController(OpenPages pages, BallotCasting casting, Guesses guesses) {
        this.pages = pages;
        this.casting = casting;
        this.guesses = guesses;
    }

    @GetMapping
    String enter(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        var typed = Numbers.typed(code);
        if (!typed.isEmpty() && guesses.mayTry(request.getRemoteAddr())) {
            if (pages.isCode(typed)) {
                return "redirect:/v/" + typed;
            }
            guesses.wrong(request.getRemoteAddr());
        }
        model.addAttribute("view", new EnterView(typed, !typed.isEmpty()));
        return "fund/open/enter";
    }

    @GetMapping("/{code}")
    String ballot(@PathVariable String code, HttpServletRequest request, Model model) {
        if (!isKnown(code, request)) {
            model.addAttribute("view", new EnterView(Numbers.typed(code), true));
            return "fund/open/enter";
        }
        model.addAttribute("view", pages.ballot(Numbers.typed(code), Form.blank()));
        return "fund/open/ballot";
    }

    @PostMapping("/{code}")
    String cast(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (!isKnown(code, request)) {
            model.addAttribute("view", new EnterView(Numbers.typed(code), true));
            return "fund/open/enter";
        }
        var typed = Numbers.typed(code);
        var form = Form.of(sent);
        var view = pages.ballot(typed, form);
        try {
            var taken = casting.byPhone(typed, CastForm.read(view.pitch(), view.items(), form));
            redirect.addFlashAttribute(
                    "flash", Flash.of("ballot.said." + taken.name().toLowerCase(Locale.ROOT)));
            return "redirect:/v/" + typed;
        } catch (ProjectRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.ballot(typed, form.but(refused)));
            return "fund/open/ballot";
        }
    }

    private boolean isKnown(String code, HttpServletRequest request) {
        if (!guesses.mayTry(request.getRemoteAddr())) {
            return false;
        }
        if (pages.isCode(Numbers.typed(code))) {
            return true;
        }
        guesses.wrong(request.getRemoteAddr());
        return false;
    }
}
