package org.yuanba.organisation.formation.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditHistory;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.coverage.CompoundsByCover;
import org.yuanba.organisation.coverage.CompoundsByCover.Row;
import org.yuanba.organisation.coverage.CompoundsByCover.Wanted;
import org.yuanba.organisation.desk.Choices;
import org.yuanba.organisation.desk.HolderChoosing;
import org.yuanba.organisation.desk.Typed;
import org.yuanba.organisation.domain.OrganisationPermissions;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.formation.Formation;
import org.yuanba.organisation.formation.FormationId;
import org.yuanba.organisation.formation.FormationRules;
import org.yuanba.organisation.formation.Formations;
import org.yuanba.organisation.rule.Rule.Code;
import org.yuanba.organisation.rule.Rules;
import org.yuanba.organisation.spi.FullMembers;
import org.yuanba.organisation.web.Holders;
import org.yuanba.organisation.web.OrganisationReading;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.NotHere;

/** Reads what the pages of formation cases show. */
@Component
class FormationPages {

    private static final int NEIGHBOURS = 50;
    private static final int MOST = 200;

    private final OrganisationReading reading;
    private final Formations formations;
    private final Organisations organisations;
    private final CompoundsByCover byCover;
    private final Choices choices;
    private final HolderChoosing choosing;
    private final Holders holders;
    private final Rules rules;
    private final FormationRules electing;
    private final Places places;
    private final AuditHistory history;
    private final Access access;
    private final ObjectProvider<FullMembers> fullMembers;

    FormationPages(
            OrganisationReading reading,
            Formations formations,
            Organisations organisations,
            CompoundsByCover byCover,
            Choices choices,
            HolderChoosing choosing,
            Holders holders,
            Rules rules,
            FormationRules electing,
            Places places,
            AuditHistory history,
            Access access,
            ObjectProvider<FullMembers> fullMembers) {
        this.reading = reading;
        this.formations = formations;
        this.organisations = organisations;
        this.byCover = byCover;
        this.choices = choices;
        this.choosing = choosing;
        this.holders = holders;
        this.rules = rules;
        this.electing = electing;
        this.places = places;
        this.history = history;
        this.access = access;
        this.fullMembers = fullMembers;
    }

    Formation get(UUID id, Scope scope) {
        return formations.find(new FormationId(id), scope).orElseThrow(NotHere::new);
    }

    FormationListView list(PlaceKey place, Scope scope) {
        var here = reading.here(place, scope);
        var all = formations.in(place, scope, false, MOST);
        return new FormationListView(
                here, all, places.namesOf(all.stream().map(Formation::place).toList()));
    }

    /** The application as it would be begun with these compounds. */
    FormationFormView blank(PlaceKey place, OrganisationKind kind, Set<PlaceKey> asked, Scope scope) {
        var ticked = new java.util.LinkedHashSet<>(asked);
        ticked.removeIf(compound -> !place.covers(compound));
        if (place.level() == PlaceLevel.COMPOUND) {
            ticked.add(place);
        }
        var known = ticked.isEmpty() ? null : known(ticked);
        var superiors = choices.superiors(place, true);
        return form(
                place,
                kind,
                name(place, kind, ticked),
                ticked,
                known == null || known == 0 ? "" : known.toString(),
                superiors.isEmpty() ? null : superiors.getFirst().id(),
                List.of(),
                scope);
    }

    private String name(PlaceKey place, OrganisationKind kind, Set<PlaceKey> ticked) {
        if (ticked.isEmpty()) {
            return "";
        }
        var first = ticked.size() == 1 ? ticked.iterator().next() : place;
        var name = places.namesOf(List.of(first)).getOrDefault(first, "");
        return name
                + switch (kind) {
                    case COMMITTEE -> "党委";
                    case GENERAL_BRANCH -> "党总支";
                    case JOINT_BRANCH -> "院落联合党支部";
                    case FUNCTIONAL_BRANCH -> "功能型党支部";
                    case GROUP, BUILDING_GROUP -> "党小组";
                    default -> "党支部";
                };
    }

    private @Nullable Integer known(Set<PlaceKey> compounds) {
        var counting = fullMembers.getIfAvailable();
        return counting == null ? null : counting.namedFullMembers(compounds);
    }

    FormationFormView form(
            PlaceKey place,
            OrganisationKind kind,
            String name,
            Set<PlaceKey> ticked,
            String members,
            @Nullable OrganisationId superior,
            List<Refusal> refusals,
            Scope scope) {
        var community = place.level() == PlaceLevel.COMPOUND ? place.at(PlaceLevel.COMMUNITY) : place;
        var lacking =
                byCover.list(community, Wanted.NONE, 1, NEIGHBOURS, Scope.ofPublicPlace(community)).items().stream()
                        .map(Row::place)
                        .toList();
        return new FormationFormView(
                reading.here(place, scope),
                kind,
                name,
                ticked,
                members,
                ticked.isEmpty() ? null : known(ticked),
                superior,
                choices.superiors(place, true),
                choices.compounds(place, scope),
                lacking,
                rules.number(Code.BRANCH_FULL_MEMBERS, reading.today()),
                rules.number(Code.JOINT_UNITS, reading.today()),
                refusals);
    }

    FormationView view(
            PlaceKey place, Formation formation, Typed typed, List<Refusal> refusals, Scope scope, Actor by) {
        var names = new HashSet<>(formation.compounds());
        names.add(formation.place());
        var superior = formation.superior();
        var find = "/p/" + place + "/organisations/formations/" + formation.id().value() + "/find";
        return new FormationView(
                reading.here(place, scope),
                formation,
                places.namesOf(names),
                superior == null
                        ? null
                        : organisations
                                .find(superior, access.scope(Actor.system()))
                                .orElse(null),
                holders.card(formation.secretary(), by),
                electing.mostWhereTooMany(formation.kind(), formation.fullMembers())
                        .orElse(null),
                typed,
                choosing.choice(typed, formation.place(), find, false, by),
                access.scope(by, OrganisationPermissions.EDIT).covers(formation.place()),
                access.scope(by, OrganisationPermissions.APPROVE).covers(formation.place()),
                formation.appliedBy().equals(by.account().value()),
                refusals,
                history.of(formation.id().value(), scope));
    }

    FormationView view(PlaceKey place, Formation formation, List<Refusal> refusals, Scope scope, Actor by) {
        return view(place, formation, Typed.of(new LinkedMultiValueMap<>()), refusals, scope, by);
    }
}
