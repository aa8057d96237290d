package org.yuanba.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditHistory;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.domain.OrganisationPermissions;
import org.yuanba.organisation.domain.OrganisationTable;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.domain.StoredOrganisation;
import org.yuanba.organisation.life.Lives;
import org.yuanba.organisation.post.OddAndEnough;
import org.yuanba.organisation.post.Post;
import org.yuanba.organisation.post.Posts;
import org.yuanba.organisation.rule.Rule.Code;
import org.yuanba.organisation.rule.Rules;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Reads what the page of one organisation shows. */
@Component
public class OrganisationReading {

    private final OrganisationTable table;
    private final Organisations organisations;
    private final Posts posts;
    private final Lives lives;
    private final Rules rules;
    private final Holders holders;
    private final Places places;
    private final AuditHistory history;
    private final Access access;
    private final Clock clock;

    OrganisationReading(
            OrganisationTable table,
            Organisations organisations,
            Posts posts,
            Lives lives,
            Rules rules,
            Holders holders,
            Places places,
            AuditHistory history,
            Access access,
            Clock clock) {
        this.table = table;
        this.organisations = organisations;
        this.posts = posts;
        this.lives = lives;
        this.rules = rules;
        this.holders = holders;
        this.places = places;
        this.history = history;
        this.access = access;
        this.clock = clock;
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    /** The place, if it lies in the scope. */
    public Place here(PlaceKey place, Scope scope) {
        return places.find(place, scope).orElseThrow(NotHere::new);
    }

    /** The organisation, if it belongs to the place or answers for something in it, inside the scope. */
    public StoredOrganisation get(PlaceKey place, UUID id, Scope scope) {
        return table.find(new OrganisationId(id), scope.within(place)).orElseThrow(NotHere::new);
    }

    /** The same, if it stands and the reader may change it. */
    public StoredOrganisation editable(PlaceKey place, UUID id, Scope scope) {
        var stored = get(place, id, scope);
        if (stored.record().until() != null || !scope.covers(stored.record().place())) {
            throw new NotHere();
        }
        return stored;
    }

    /** What is glanced at. */
    AnswerCard card(PlaceKey here, OrganisationRecord organisation, Actor by) {
        var today = today();
        var held = posts.heldOn(List.of(organisation.id()), today);
        var terms = lives.terms(organisation.id());
        return new AnswerCard(
                here,
                organisation,
                held,
                holders.of(held, by),
                terms.stream()
                        .filter(term -> term.runsOn(today))
                        .findFirst()
                        .orElse(terms.isEmpty() ? null : terms.getFirst()),
                lives.lastMeeting(organisation.id()).orElse(null),
                today.minusDays(rules.number(Code.MEETING_DAYS, today)),
                today);
    }

    /** The page of one. */
    public OrganisationView view(PlaceKey place, UUID id, List<Refusal> refusals, Scope scope, Actor by) {
        var here = here(place, scope);
        var stored = get(place, id, scope);
        var organisation = stored.record();
        var card = card(place, organisation, by);
        var all = posts.of(List.of(organisation.id()));
        var names = new HashSet<>(organisation.compounds());
        names.add(organisation.place());
        var superior = organisation.superior();
        return new OrganisationView(
                here,
                stored,
                card,
                superior == null
                        ? null
                        : organisations
                                .find(superior, access.scope(Actor.system()))
                                .orElse(null),
                organisations.under(organisation.id(), scope),
                all.stream().filter(post -> !post.isHeldOn(today())).toList(),
                lives.terms(organisation.id()),
                lives.meetings(organisation.id()),
                places.namesOf(names),
                warnings(organisation, card.posts()),
                refusals,
                history.of(id, scope.with(List.of(organisation.place()))),
                organisation.until() == null
                        && access.scope(by, OrganisationPermissions.EDIT).covers(organisation.place()));
    }

    private List<Refusal> warnings(OrganisationRecord organisation, List<Post> held) {
        var warnings = new ArrayList<Refusal>();
        var most = rules.number(Code.JOINT_UNITS, today());
        if (organisation.kind() == OrganisationKind.JOINT_BRANCH
                && organisation.compounds().size() > most) {
            warnings.add(Refusal.of(
                    "", "organisation.warn.units", organisation.compounds().size(), most));
        }
        if (organisation.kind() == OrganisationKind.ENVIRONMENT_PROPERTY_COMMITTEE) {
            OddAndEnough.check(held.size(), rules.number(Code.ENVIRONMENT_MEMBERS, today()))
                    .ifPresent(warnings::add);
        }
        return warnings;
    }
}
