package org.yuanba.organisation.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.organisation.OrganisationFormed;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.web.Dates;

/** Enters an organisation that exists, or that has just been formed. */
@Service
public class OrganisationFounding {

    private final OrganisationTable table;
    private final DraftIsSound soundness;
    private final OrganisationTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationFounding(
            OrganisationTable table,
            DraftIsSound soundness,
            OrganisationTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.soundness = soundness;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters it.
     *
     * @throws OrganisationRefused when the draft is not sound
     */
    @Transactional
    public OrganisationRecord found(OrganisationDraft draft, Scope scope, Actor by) {
        scope.require(draft.place());
        OrganisationRefused.ifAny(soundness.check(draft, null, LocalDate.now(clock.withZone(Dates.ZONE))));
        var id = OrganisationId.next();
        table.insert(id, draft);
        var founded = new OrganisationRecord(
                id,
                draft.kind(),
                draft.name(),
                draft.place(),
                draft.compounds(),
                draft.superior(),
                draft.since(),
                null);
        trail.record(trail.founded(founded, by));
        events.publishEvent(new OrganisationFormed(id, draft.kind(), draft.place(), draft.compounds(), draft.since()));
        return founded;
    }
}
