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
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actors;
import org.yuanba.access.OpenToAll;
import org.yuanba.access.SignInNeeded;
import org.yuanba.access.domain.PasswordChanging;
import org.yuanba.access.domain.SecondFactorEnrolment;
import org.yuanba.access.domain.SigningIn;

/** The steps between a right password and being in: the code, a new password, setting codes up. */
@Controller
@OpenToAll
class SignInStepsController {

    private final SigningIn signingIn;
    private final SignInSession session;
    private final PasswordChanging passwords;
    private final SecondFactorEnrolment codes;
    private final Actors actors;

    SignInStepsController(
            SigningIn signingIn,
            SignInSession session,
            PasswordChanging passwords,
            SecondFactorEnrolment codes,
            Actors actors) {
        this.signingIn = signingIn;
        this.session = session;
        this.passwords = passwords;
        this.codes = codes;
        this.actors = actors;
    }

    @GetMapping("/sign-in/code")
    String askCode(HttpServletResponse response, Model model) {
        half();
        return page("code", null, response, model);
    }

    @PostMapping("/sign-in/code")
    String code(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var half = half();
        return signingIn.withCode(half.id(), code)
                ? session.proceed(half.withCode(), request, response)
                : page("code", new AccountRefused("code", "sign-in.code.refused"), response, model);
    }

    @GetMapping("/sign-in/password")
    String askPassword(HttpServletResponse response, Model model) {
        half();
        return page("password", null, response, model);
    }

    @PostMapping("/sign-in/password")
    String password(
            @RequestParam(defaultValue = "") String untilNow,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var half = half();
        try {
            passwords.change(actors.recorded(half.id()), new PasswordChanging.Typed(untilNow, fresh, again));
            return session.proceed(half, request, response);
        } catch (AccountRefused e) {
            return page("password", e, response, model);
        }
    }

    @GetMapping("/sign-in/enrol")
    String askEnrol(HttpServletResponse response, Model model) {
        codes.begin(half().id());
        return page("enrol", null, response, model);
    }

    @PostMapping("/sign-in/enrol")
    String enrol(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var half = half();
        try {
            codes.confirm(half.id(), code, actors.recorded(half.id()));
            return session.proceed(half.withCode(), request, response);
        } catch (AccountRefused e) {
            return page("enrol", e, response, model);
        }
    }

    private HalfSignedIn half() {
        var half = session.half().orElseThrow(SignInNeeded::new);
        return half;
    }

    private String page(String step, @Nullable AccountRefused refused, HttpServletResponse response, Model model) {
        if (refused != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var half = half();
        var secret = step.equals("enrol")
                ? codes.waiting(half.id())
                        .map(bytes -> SecretView.of(bytes, half.username()))
                        .orElseThrow(SignInNeeded::new)
                : null;
        model.addAttribute("view", new SignInStepView(half.username(), secret, Problems.of(refused)));
        return "access/sign-in-" + step;
    }
}
