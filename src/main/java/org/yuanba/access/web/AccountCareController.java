package org.yuanba.access.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actor;
import org.yuanba.access.GrantId;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.access.domain.AccessPermissions;
import org.yuanba.access.domain.AccountKeeping;
import org.yuanba.access.domain.AccountQueries;
import org.yuanba.access.domain.GrantGiving;

/** What administrators do with an account that stands; what is refused is said on its page. */
@Controller
class AccountCareController {

    private final AccountQueries accounts;
    private final AccountKeeping keeping;
    private final GrantGiving granting;

    AccountCareController(AccountQueries accounts, AccountKeeping keeping, GrantGiving granting) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.granting = granting;
    }

    @PostMapping("/accounts/{account}/name")
    @Requires(AccessPermissions.OPEN)
    String rename(
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String displayName,
            Scope scope,
            Actor by,
            RedirectAttributes next) {
        keeping.rename(seen(account, scope), displayName, by);
        return done(account, "account.renamed", next);
    }

    @PostMapping("/accounts/{account}/disable")
    @Requires(AccessPermissions.OPEN)
    String disable(@PathVariable UUID account, Scope scope, Actor by, RedirectAttributes next) {
        keeping.disable(seen(account, scope), by);
        return done(account, "account.disabled", next);
    }

    @PostMapping("/accounts/{account}/enable")
    @Requires(AccessPermissions.OPEN)
    String enable(@PathVariable UUID account, Scope scope, Actor by, RedirectAttributes next) {
        keeping.enable(seen(account, scope), by);
        return done(account, "account.enabled", next);
    }

    @PostMapping("/accounts/{account}/password")
    @Requires(AccessPermissions.RESET)
    String reset(@PathVariable UUID account, Scope scope, Actor by, Model model) {
        var found = accounts.get(new AccountId(account), scope);
        var password = keeping.reset(found.id(), by);
        model.addAttribute("view", new PasswordOnceView(found.id(), found.username(), password, false));
        return "access/password-once";
    }

    @PostMapping("/accounts/{account}/codes")
    @Requires(AccessPermissions.RESET)
    String dropCodes(@PathVariable UUID account, Scope scope, Actor by, RedirectAttributes next) {
        keeping.dropSecondFactor(seen(account, scope), by);
        return done(account, "account.codes.dropped", next);
    }

    @PostMapping("/accounts/{account}/grants/{grant}/end")
    @Requires(AccessPermissions.GRANT)
    String end(@PathVariable UUID account, @PathVariable UUID grant, Scope scope, Actor by, RedirectAttributes next) {
        seen(account, scope);
        granting.end(new GrantId(grant), by);
        return done(account, "grant.ended", next);
    }

    @ExceptionHandler(AccountRefused.class)
    String refused(AccountRefused e, WebRequest request, RedirectAttributes next) {
        next.addFlashAttribute("refused", e.problems().getFirst().key());
        var variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables instanceof Map<?, ?> known
                ? "redirect:/accounts/" + known.get("account")
                : "redirect:/accounts";
    }

    private AccountId seen(UUID account, Scope scope) {
        return accounts.get(new AccountId(account), scope).id();
    }

    private static String done(UUID account, String said, RedirectAttributes next) {
        next.addFlashAttribute("flash", said);
        return "redirect:/accounts/" + account;
    }
}
