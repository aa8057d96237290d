package org.yuanba.organisation.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.organisation.OrganisationChanged;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.web.Dates;

/** Gives an organisation another name, kind, superior or other compounds; what it was until yesterday is kept. */
@Service
public class OrganisationChanging {

    private final OrganisationTable table;
    private final DraftIsSound soundness;
    private final OrganisationTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationChanging(
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
     * Changes it as of today; its place and first day stay.
     *
     * @param version what the form was opened on
     * @throws OrganisationRefused when the draft is not sound, or somebody else was quicker
     */
    @Transactional
    public void change(OrganisationRecord before, int version, OrganisationDraft draft, Scope scope, Actor by) {
        scope.require(before.place());
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        OrganisationRefused.ifAny(soundness.check(draft, before.id(), today));
        if (draft.kind().isParty() != before.kind().isParty()) {
            throw OrganisationRefused.because("kind", "organisation.wrong.kind.sort");
        }
        var entry = trail.changed(before, draft, by);
        if (entry.changes().isEmpty()) {
            return;
        }
        if (!table.update(before, version, draft, today)) {
            throw OrganisationRefused.meanwhile();
        }
        trail.record(entry);
        var touched = new HashSet<>(before.compounds());
        touched.addAll(draft.compounds());
        events.publishEvent(new OrganisationChanged(before.id(), before.place(), touched));
    }
}
