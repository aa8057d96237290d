package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountKind;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.access.domain.AccessPermissions;
import org.yuanba.access.domain.AccountOpening;
import org.yuanba.access.domain.AccountQueries;

/** The list of accounts, one account, and opening a new one. */
@Controller
class AccountsController {

    private final AccountQueries accounts;
    private final AccountOpening opening;
    private final AccountPages pages;

    AccountsController(AccountQueries accounts, AccountOpening opening, AccountPages pages) {
        this.accounts = accounts;
        this.opening = opening;
        this.pages = pages;
    }

    @GetMapping("/accounts")
    @Requires(AccessPermissions.VIEW)
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Scope scope,
            Model model) {
        model.addAttribute("view", new AccountsView(accounts.list(scope, words, page), words));
        return "access/accounts";
    }

    @GetMapping("/accounts/new")
    @Requires(AccessPermissions.OPEN)
    String askNew(Model model) {
        model.addAttribute("view", new NewAccountView("", "", AccountKind.STAFF, Problems.NONE));
        return "access/account-new";
    }

    @PostMapping("/accounts")
    @Requires(AccessPermissions.OPEN)
    String open(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "STAFF") AccountKind kind,
            Actor by,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            if (!kind.signsIn()) {
                next.addFlashAttribute("flash", "account.interface-opened");
                var id = opening.openInterface(username.strip(), displayName, by);
                return "redirect:/accounts/" + id.value();
            }
            var opened = opening.openFor(username.strip(), displayName, kind, by);
            model.addAttribute(
                    "view", new PasswordOnceView(opened.account(), username.strip(), opened.password(), true));
            return "access/password-once";
        } catch (AccountRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", new NewAccountView(username, displayName, kind, Problems.of(e)));
            return "access/account-new";
        }
    }

    @GetMapping("/accounts/{account}")
    @Requires(AccessPermissions.VIEW)
    String show(@PathVariable UUID account, Scope scope, Actor by, Model model) {
        model.addAttribute("view", pages.show(new AccountId(account), scope, by, Problems.NONE));
        return "access/account-show";
    }
}
