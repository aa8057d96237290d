package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.AccessRules;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.domain.AccessPermissions;
import org.yuanba.access.domain.RoleEditing;
import org.yuanba.access.domain.RoleQueries;
import org.yuanba.access.domain.RoleQueries.Role;
import org.yuanba.access.domain.RulesKeeping;

/** Roles as sets of permissions, and the city's rules on signing in. */
@Controller
class RolesController {

    private final RoleQueries roles;
    private final RoleEditing editing;
    private final RulesKeeping rules;
    private final WholeCity wholeCity;

    RolesController(RoleQueries roles, RoleEditing editing, RulesKeeping rules, WholeCity wholeCity) {
        this.roles = roles;
        this.editing = editing;
        this.rules = rules;
        this.wholeCity = wholeCity;
    }

    @GetMapping("/roles")
    @Requires(AccessPermissions.VIEW)
    String list(Actor by, Model model) {
        model.addAttribute("view", view(by, rules.current(), Problems.NONE));
        return "access/roles";
    }

    @GetMapping("/roles/{role}")
    @Requires(AccessPermissions.ROLES)
    String edit(@PathVariable String role, Actor by, Model model) {
        wholeCity.require(by);
        var found = roles.find(role).orElseThrow(wholeCity::nothingThere);
        model.addAttribute("view", view(found, Set.copyOf(found.permissions()), found.secondFactor(), Problems.NONE));
        return "access/role-edit";
    }

    @PostMapping("/roles/{role}")
    @Requires(AccessPermissions.ROLES)
    String change(
            @PathVariable String role,
            @RequestParam(defaultValue = "") Set<String> permissions,
            @RequestParam(defaultValue = "false") boolean secondFactor,
            Actor by,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        wholeCity.require(by);
        var found = roles.find(role).orElseThrow(wholeCity::nothingThere);
        try {
            editing.change(role, permissions, secondFactor, by);
        } catch (AccountRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view(found, permissions, secondFactor, Problems.of(e)));
            return "access/role-edit";
        }
        next.addFlashAttribute("flash", "role.changed");
        return "redirect:/roles";
    }

    @PostMapping("/access-rules")
    @Requires(AccessPermissions.ROLES)
    String rules(
            @RequestParam int lockAfter,
            @RequestParam int lockMinutes,
            @RequestParam int passwordDays,
            @RequestParam int idleMinutes,
            Actor by,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        wholeCity.require(by);
        var wished = new AccessRules(lockAfter, lockMinutes, passwordDays, idleMinutes);
        try {
            rules.change(wished, by);
        } catch (AccountRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view(by, wished, Problems.of(e)));
            return "access/roles";
        }
        next.addFlashAttribute("flash", "access-rules.changed");
        return "redirect:/roles";
    }

    private RolesView view(Actor by, AccessRules shown, Problems problems) {
        return new RolesView(roles.all(), shown, wholeCity.isOf(by), problems);
    }

    private RoleView view(Role role, Set<String> ticked, boolean secondFactor, Problems problems) {
        var byModule = roles.permissionsFor(role.kind()).stream()
                .collect(Collectors.groupingBy(
                        code -> code.substring(0, code.indexOf(':')), TreeMap::new, Collectors.toList()));
        var groups = byModule.entrySet().stream()
                .map(entry -> new RoleView.Group(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
        return new RoleView(role, groups, ticked, secondFactor, problems);
    }
}
