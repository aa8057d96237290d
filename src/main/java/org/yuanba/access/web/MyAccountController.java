package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.domain.PasswordChanging;
import org.yuanba.access.domain.SecondFactorEnrolment;
import org.yuanba.access.domain.SigningOut;

/** One's own account: password, one-time codes, sessions, rights. */
@Controller
@Requires("*")
class MyAccountController {

    private final MyAccount account;
    private final PasswordChanging passwords;
    private final SecondFactorEnrolment codes;
    private final SigningOut signingOut;

    MyAccountController(
            MyAccount account, PasswordChanging passwords, SecondFactorEnrolment codes, SigningOut signingOut) {
        this.account = account;
        this.passwords = passwords;
        this.codes = codes;
        this.signingOut = signingOut;
    }

    @GetMapping("/account")
    String show(Actor by, HttpServletRequest request, Model model) {
        model.addAttribute("view", account.of(by, request, "", Problems.NONE));
        return "access/account";
    }

    @PostMapping("/account/password")
    String password(
            PasswordForm form,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            passwords.change(by, form.typed());
        } catch (AccountRefused e) {
            return refused("password", e, by, request, response, model);
        }
        account.closeOthers(by, request);
        next.addFlashAttribute("flash", "account.password.done");
        return "redirect:/account";
    }

    @PostMapping("/account/codes")
    String begin(Actor by) {
        codes.begin(by.account());
        return "redirect:/account";
    }

    @PostMapping("/account/codes/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            codes.confirm(by.account(), code, by);
        } catch (AccountRefused e) {
            return refused("codes", e, by, request, response, model);
        }
        next.addFlashAttribute("flash", "account.codes.done");
        return "redirect:/account";
    }

    @PostMapping("/account/codes/off")
    String off(
            @RequestParam(defaultValue = "") String code,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            codes.turnOff(by.account(), code, by);
        } catch (AccountRefused e) {
            return refused("codes", e, by, request, response, model);
        }
        next.addFlashAttribute("flash", "account.codes.done-off");
        return "redirect:/account";
    }

    @PostMapping("/account/sign-out-everywhere")
    String everywhere(Actor by, HttpSession session) {
        signingOut.everywhere(by.account());
        session.invalidate();
        return "redirect:/sign-in?out=1";
    }

    private String refused(
            String form,
            AccountRefused e,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", account.of(by, request, form, Problems.of(e)));
        return "access/account";
    }

    /** The fields for a new password. */
    record PasswordForm(
            @Nullable String untilNow,
            @Nullable String fresh,
            @Nullable String again) {

        PasswordChanging.Typed typed() {
            return new PasswordChanging.Typed(orNothing(untilNow), orNothing(fresh), orNothing(again));
        }

        private static String orNothing(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }
}
