package org.yuanba.access.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.access.domain.AccessPermissions;
import org.yuanba.access.domain.GrantQueries;
import org.yuanba.access.domain.GrantQueries.Holding;
import org.yuanba.access.web.WhyView.Who;
import org.yuanba.shared.PlaceKey;

/** Answers who can see a place, and why. */
@Controller
class WhyController {

    private final GrantQueries grants;
    private final GrantViews views;
    private final Access access;

    WhyController(GrantQueries grants, GrantViews views, Access access) {
        this.grants = grants;
        this.views = views;
        this.access = access;
    }

    @GetMapping("/p/{place}/access")
    @Requires(AccessPermissions.EXPLAIN)
    String show(@PathVariable PlaceKey place, Scope scope, Actor by, Model model) {
        var mayOpen = !access.scope(by, new Permission(AccessPermissions.VIEW)).isEmpty();
        model.addAttribute("view", new WhyView(place, byAccount(grants.reaching(place, scope)), mayOpen));
        return "access/why";
    }

    private List<Who> byAccount(List<Holding> holdings) {
        var byAccount = new LinkedHashMap<String, List<Holding>>();
        holdings.forEach(holding -> byAccount
                .computeIfAbsent(holding.username(), name -> new ArrayList<>())
                .add(holding));
        return byAccount.values().stream()
                .map(held -> new Who(
                        held.getFirst().account(),
                        held.getFirst().username(),
                        held.getFirst().displayName(),
                        views.of(held.stream().map(Holding::grant).toList(), Access.nowhere())))
                .toList();
    }
}
