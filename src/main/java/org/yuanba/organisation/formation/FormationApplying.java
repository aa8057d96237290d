package org.yuanba.organisation.formation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.calendar.Counting;
import org.yuanba.calendar.Deadlines;
import org.yuanba.organisation.domain.DraftIsSound;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.rule.Rule.Code;
import org.yuanba.organisation.rule.Rules;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;

/** Applies for the formation of a party organisation. */
@Service
public class FormationApplying {

    private final Formations formations;
    private final DraftIsSound soundness;
    private final Rules rules;
    private final Deadlines deadlines;
    private final AuditTrail trail;
    private final Clock clock;

    FormationApplying(
            Formations formations,
            DraftIsSound soundness,
            Rules rules,
            Deadlines deadlines,
            AuditTrail trail,
            Clock clock) {
        this.formations = formations;
        this.soundness = soundness;
        this.rules = rules;
        this.deadlines = deadlines;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Applies.
     *
     * @throws OrganisationRefused when there are too few full members, too many or too few compounds, or it is not sound
     */
    @Transactional
    public FormationId apply(OrganisationDraft draft, int fullMembers, Scope scope, Actor by) {
        scope.require(draft.place());
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        var refusals = new ArrayList<Refusal>();
        if (!draft.kind().isParty()) {
            refusals.add(Refusal.of("kind", "organisation.wrong.formation.kind"));
        }
        ThreeFullMembersMakeABranch.check(rules.on(Code.BRANCH_FULL_MEMBERS, today), draft.kind(), fullMembers)
                .ifPresent(refusals::add);
        AJointBranchJoins.check(
                        rules.on(Code.JOINT_UNITS, today),
                        draft.kind(),
                        draft.compounds().size())
                .ifPresent(refusals::add);
        refusals.addAll(soundness.check(draft, null, today));
        OrganisationRefused.ifAny(refusals);
        var formation = formation(draft, fullMembers, today, by);
        formations.insert(formation);
        trail.record(AuditEntry.of(
                        by,
                        "organisation.applied",
                        draft.place(),
                        formation.id().value(),
                        draft.name())
                .with("kind", null, AuditEntry.word(draft.kind().key()))
                .with("full_members", null, Integer.toString(fullMembers)));
        return formation.id();
    }

    private Formation formation(OrganisationDraft draft, int fullMembers, LocalDate today, Actor by) {
        var deadline = deadlines.of(today, rules.number(Code.APPROVAL_DAYS, today), Counting.CALENDAR);
        return new Formation(
                new FormationId(NewId.next()),
                draft.kind(),
                draft.name(),
                draft.place(),
                draft.compounds(),
                draft.superior(),
                fullMembers,
                FormationState.APPLIED,
                today,
                by.account().value(),
                deadline.lastDay(),
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
