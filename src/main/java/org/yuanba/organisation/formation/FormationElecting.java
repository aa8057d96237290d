package org.yuanba.organisation.formation;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.domain.OrganisationFounding;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.life.MeetingKeeping;
import org.yuanba.organisation.life.MeetingKind;
import org.yuanba.organisation.life.TermKeeping;
import org.yuanba.organisation.post.Appointment;
import org.yuanba.organisation.post.PostDraft;
import org.yuanba.organisation.post.PostKeeping;
import org.yuanba.organisation.post.PostKind;

/** Writes down the members' meeting: with it the organisation stands, has met, has a secretary and a term. */
@Service
public class FormationElecting {

    private final Formations formations;
    private final OrganisationFounding founding;
    private final PostKeeping posts;
    private final TermKeeping terms;
    private final MeetingKeeping meetings;
    private final FormationRules rules;
    private final AuditTrail trail;

    FormationElecting(
            Formations formations,
            OrganisationFounding founding,
            PostKeeping posts,
            TermKeeping terms,
            MeetingKeeping meetings,
            FormationRules rules,
            AuditTrail trail) {
        this.formations = formations;
        this.founding = founding;
        this.posts = posts;
        this.terms = terms;
        this.meetings = meetings;
        this.rules = rules;
        this.trail = trail;
    }

    /**
     * Takes down the election.
     *
     * @throws OrganisationRefused when it is not valid, nobody was elected, or somebody was quicker
     */
    @Transactional
    public OrganisationRecord elect(Formation formation, int version, Election election, Scope scope, Actor by) {
        scope.require(formation.place());
        if (!formation.state().mayBecome(FormationState.ELECTED)) {
            throw OrganisationRefused.meanwhile();
        }
        OrganisationRefused.ifAny(rules.check(formation, election));
        var formed = founding.found(
                new OrganisationDraft(
                        formation.kind(),
                        formation.name(),
                        formation.place(),
                        formation.compounds(),
                        formation.superior(),
                        election.day()),
                scope,
                by);
        posts.take(formed, head(formation, election), scope, by);
        terms.begin(formed, election.day(), terms.lastDay(formed.kind(), election.day()), scope, by);
        meetings.hold(formed, election.day(), MeetingKind.MEMBERS, "", scope, by);
        if (!formations.elected(formation, version, election, formed.id(), rules.fileBy(election.day()))) {
            throw OrganisationRefused.meanwhile();
        }
        trail.record(AuditEntry.of(
                        by,
                        "organisation.elected",
                        formation.place(),
                        formation.id().value(),
                        formation.name())
                .with("entitled", null, Integer.toString(election.ballot().entitled()))
                .with("present", null, Integer.toString(election.ballot().present()))
                .with("votes", null, Integer.toString(election.ballot().votes()))
                .with("committee", null, Integer.toString(election.committee())));
        return formed;
    }

    private static PostDraft head(Formation formation, Election election) {
        var group = formation.kind() == OrganisationKind.GROUP || formation.kind() == OrganisationKind.BUILDING_GROUP;
        return new PostDraft(
                group ? "group_leader" : PostKind.SECRETARY,
                Objects.requireNonNull(election.elected()),
                false,
                election.day(),
                null,
                Appointment.ELECTED,
                election.newlyTrained(),
                Map.of());
    }
}
