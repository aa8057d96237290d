package org.yuanba.organisation.life;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.organisation.OrganisationChanged;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.domain.OrganisationTrail;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;

/** Writes down a meeting in ten seconds: a day, a kind, a line if one wants. No photographs, no lists of who came. */
@Service
public class MeetingKeeping {

    private static final int LONGEST = 300;

    private final OrganisationTrail trail;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingKeeping(OrganisationTrail trail, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.trail = trail;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes it down.
     *
     * @throws OrganisationRefused for a day to come or before the organisation, or a note that is too long
     */
    @Transactional
    public void hold(
            OrganisationRecord organisation, LocalDate day, MeetingKind kind, String note, Scope scope, Actor by) {
        scope.require(organisation.place());
        if (day.isAfter(LocalDate.now(clock.withZone(Dates.ZONE))) || day.isBefore(organisation.since())) {
            throw OrganisationRefused.because("heldOn", "organisation.wrong.meeting.day");
        }
        if (note.length() > LONGEST) {
            throw OrganisationRefused.because("note", "organisation.wrong.meeting.note", LONGEST);
        }
        jdbc.sql("""
                insert into organisation_meeting (id, organisation, held_on, kind, note, recorded_by, recorded_at)
                values (:id, :organisation, :day, :kind, :note, :by, :now)
                """)
                .param("id", NewId.next())
                .param("organisation", organisation.id().value())
                .param("day", day)
                .param("kind", kind.name())
                .param("note", note.isBlank() ? null : note.strip())
                .param("by", by.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        trail.record(OrganisationTrail.entry("met", organisation, by)
                .with("meeting", null, AuditEntry.word(kind.key()))
                .with("since", null, day.toString()));
        events.publishEvent(new OrganisationChanged(organisation.id(), organisation.place(), organisation.compounds()));
    }
}
