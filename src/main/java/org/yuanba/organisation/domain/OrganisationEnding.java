package org.yuanba.organisation.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.organisation.OrganisationEnded;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.web.Dates;

/** Ends an organisation with a reason; its posts end with it. */
@Service
public class OrganisationEnding {

    private static final int LONGEST = 300;

    private final OrganisationTable table;
    private final OrganisationTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationEnding(
            OrganisationTable table, OrganisationTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends it on this day.
     *
     * @param version what the form was opened on
     * @throws OrganisationRefused without a reason, before its first day, in the future, or when somebody was quicker
     */
    @Transactional
    public void end(
            OrganisationRecord organisation, int version, LocalDate lastDay, String because, Scope scope, Actor by) {
        scope.require(organisation.place());
        if (because.isBlank() || because.length() > LONGEST) {
            throw OrganisationRefused.because("because", "organisation.wrong.because", LONGEST);
        }
        if (lastDay.isBefore(organisation.since()) || lastDay.isAfter(LocalDate.now(clock.withZone(Dates.ZONE)))) {
            throw OrganisationRefused.because("lastDay", "organisation.wrong.last-day");
        }
        if (!table.end(organisation.id(), version, lastDay, because.strip())) {
            throw OrganisationRefused.meanwhile();
        }
        trail.record(OrganisationTrail.entry("ended", organisation, by)
                .with("until", null, lastDay.toString())
                .with("because", null, because.strip()));
        events.publishEvent(
                new OrganisationEnded(organisation.id(), organisation.place(), organisation.compounds(), lastDay));
    }
}
