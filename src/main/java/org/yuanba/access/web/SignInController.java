package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.CurrentActor;
import org.yuanba.access.OpenToAll;
import org.yuanba.access.domain.SigningIn;

/** The page one signs in on: name and password. */
@Controller
@OpenToAll
class SignInController {

    private final SigningIn signingIn;
    private final SignInSession session;
    private final CurrentActor current;

    SignInController(SigningIn signingIn, SignInSession session, CurrentActor current) {
        this.signingIn = signingIn;
        this.session = session;
        this.current = current;
    }

    @GetMapping("/sign-in")
    String show(@RequestParam(defaultValue = "/") String to, @RequestParam @Nullable String out, Model model) {
        if (current.get().isPresent()) {
            return "redirect:" + Inside.address(to);
        }
        model.addAttribute("view", new SignInView("", Inside.address(to), null, out != null));
        return "access/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var passed = signingIn.withPassword(username, password);
        if (passed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", new SignInView(username, Inside.address(to), "sign-in.refused", false));
            return "access/sign-in";
        }
        var half = new HalfSignedIn(passed.get().account().value(), passed.get().username(), false, Inside.address(to));
        return session.proceed(half, request, response);
    }
}
