package org.yuanba.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.coverage.CompoundsByCover.Wanted;
import org.yuanba.organisation.rule.Rules;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** 组织 of a place: who answers for it at a compound, the roll-up above. */
@Controller
@Requires("organisation:view")
class OrganisationController {

    private static final int SIZE = 50;

    private final OrganisationReading reading;
    private final RollUpReading rollUps;
    private final Organisations organisations;
    private final Rules rules;

    OrganisationController(
            OrganisationReading reading, RollUpReading rollUps, Organisations organisations, Rules rules) {
        this.reading = reading;
        this.rollUps = rollUps;
        this.organisations = organisations;
        this.rules = rules;
    }

    @GetMapping("/p/{place}/organisations")
    String tab(@PathVariable PlaceKey place, Scope scope, Actor by, Model model) {
        if (place.level() == PlaceLevel.COMPOUND) {
            model.addAttribute("view", rollUps.yard(place, scope, by));
            return "organisation/yard";
        }
        model.addAttribute("view", rollUps.of(place, scope));
        return "organisation/rollup";
    }

    @GetMapping("/p/{place}/organisations/compounds")
    String compounds(
            @PathVariable PlaceKey place,
            @RequestParam(defaultValue = "none") String cover,
            @RequestParam(defaultValue = "1") int page,
            Scope scope,
            Model model) {
        model.addAttribute("view", rollUps.compounds(place, Wanted.of(cover), Math.max(1, page), scope));
        return "organisation/compounds";
    }

    @GetMapping("/p/{place}/organisations/all")
    String all(
            @PathVariable PlaceKey place,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Scope scope,
            Model model) {
        var wanted = kind(kind);
        var rows = organisations.in(place, q, wanted.orElse(null), Math.max(1, page), SIZE, scope);
        model.addAttribute(
                "view",
                new OrganisationListView(
                        reading.here(place, scope), q, wanted.map(Enum::name).orElse(""), rows));
        return "organisation/list";
    }

    @GetMapping("/p/{place}/organisations/{id:[0-9a-f-]{36}}")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        model.addAttribute("view", reading.view(place, id, List.of(), scope, by));
        return "organisation/show";
    }

    @GetMapping("/p/{place}/organisations/rules")
    String rules(@PathVariable PlaceKey place, Scope scope, Model model) {
        model.addAttribute("view", new RulesView(reading.here(place, scope), new ArrayList<>(rules.all())));
        return "organisation/rules";
    }

    private static Optional<OrganisationKind> kind(String name) {
        return Stream.of(OrganisationKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
