package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.access.domain.AccessPermissions;
import org.yuanba.access.domain.AccountQueries;
import org.yuanba.access.domain.GrantGiving;
import org.yuanba.access.domain.RoleQueries;
import org.yuanba.access.spi.PlaceFinder;
import org.yuanba.access.spi.PlaceFinder.FoundPlace;

/** Giving someone a role at a place. */
@Controller
@Requires(AccessPermissions.GRANT)
class GrantsController {

    private static final int MOST_PLACES = 30;

    private final AccountQueries accounts;
    private final RoleQueries roles;
    private final GrantGiving granting;
    private final PlaceFinder places;
    private final GrantViews views;

    GrantsController(
            AccountQueries accounts, RoleQueries roles, GrantGiving granting, PlaceFinder places, GrantViews views) {
        this.accounts = accounts;
        this.roles = roles;
        this.granting = granting;
        this.places = places;
        this.views = views;
    }

    @GetMapping("/accounts/{account}/grants/new")
    String ask(@PathVariable UUID account, NewGrantForm form, Scope scope, Model model) {
        model.addAttribute("view", view(account, form, scope, Problems.NONE));
        return "access/grant-new";
    }

    @PostMapping("/accounts/{account}/grants")
    String give(
            @PathVariable UUID account,
            NewGrantForm form,
            Scope scope,
            Actor by,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            var seen = accounts.get(new AccountId(account), scope);
            granting.give(form.wish(seen.id(), views.today()), by);
        } catch (AccountRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view(account, form, scope, Problems.of(e)));
            return "access/grant-new";
        }
        next.addFlashAttribute("flash", "grant.given");
        return "redirect:/accounts/" + account;
    }

    private NewGrantView view(UUID id, NewGrantForm form, Scope scope, Problems problems) {
        var account = accounts.get(new AccountId(id), scope);
        return new NewGrantView(
                account, roles.fitting(account.kind()), choices(NewGrantForm.or(form.find()), scope), form, problems);
    }

    /** What was searched for; the tops of the giver's places when nothing was. */
    private List<FoundPlace> choices(String words, Scope scope) {
        if (!words.isEmpty()) {
            return places.places(words, scope, MOST_PLACES);
        }
        var names = views.namesOf(scope.roots());
        return scope.roots().stream()
                .map(root -> new FoundPlace(root, names.getOrDefault(root, root.value())))
                .toList();
    }
}
