package org.yuanba.access.key.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.AccessKeyId;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.access.domain.AccessPermissions;
import org.yuanba.access.domain.AccountQueries;
import org.yuanba.access.key.KeyGiving;
import org.yuanba.access.web.Problems;

/** Giving an interface account a key, shown once, and taking one back. */
@Controller
@Requires(AccessPermissions.GRANT)
class KeysController {

    private final AccountQueries accounts;
    private final KeyGiving giving;

    KeysController(AccountQueries accounts, KeyGiving giving) {
        this.accounts = accounts;
        this.giving = giving;
    }

    @GetMapping("/accounts/{account}/keys/new")
    String ask(@PathVariable UUID account, Scope scope, Model model) {
        var seen = accounts.get(new AccountId(account), scope);
        model.addAttribute("view", new NewKeyView(seen, NewKeyForm.usual(giving.usualLastDay()), Problems.NONE));
        return "access/key-new";
    }

    @PostMapping("/accounts/{account}/keys")
    String give(
            @PathVariable UUID account,
            NewKeyForm form,
            Scope scope,
            Actor by,
            HttpServletResponse response,
            Model model) {
        var seen = accounts.get(new AccountId(account), scope);
        try {
            var given = giving.give(form.wish(seen.id(), giving.usualLastDay()), by);
            model.addAttribute("view", new KeyOnceView(seen, given.key()));
            return "access/key-once";
        } catch (AccountRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", new NewKeyView(seen, form, Problems.of(e)));
            return "access/key-new";
        }
    }

    @PostMapping("/accounts/{account}/keys/{key}/end")
    String end(@PathVariable UUID account, @PathVariable UUID key, Scope scope, Actor by, RedirectAttributes next) {
        try {
            giving.end(accounts.get(new AccountId(account), scope).id(), new AccessKeyId(key), by);
            next.addFlashAttribute("flash", "key.ended");
        } catch (AccountRefused e) {
            next.addFlashAttribute("refused", e.problems().getFirst().key());
        }
        return "redirect:/accounts/" + account;
    }
}
