package org.yuanba.person.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.person.ConsentGiven;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.ConsentWithdrawn;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;

/** Taking down that a person agrees, and that she no longer does: as easy one way as the other. */
@Service
public class ConsentKeeping {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PersonTrail trail;
    private final ApplicationEventPublisher events;

    ConsentKeeping(JdbcClient jdbc, Clock clock, PersonTrail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
        this.events = events;
    }

    /** Everything she ever agreed to, what holds first. */
    public List<Consent> of(Person person, Scope scope) {
        scope.require(person.place());
        return jdbc.sql("""
                select id, purpose, text_version, given_how, given_on, recorded_by_name, withdrawn_on
                from person_consent where person = ? order by withdrawn_on is not null, given_on desc, id desc
                """)
                .param(person.id().value())
                .query((row, n) -> new Consent(
                        row.getObject("id", UUID.class),
                        ConsentPurpose.valueOf(row.getString("purpose")),
                        row.getString("text_version"),
                        Consent.How.valueOf(row.getString("given_how")),
                        row.getObject("given_on", LocalDate.class),
                        row.getString("recorded_by_name"),
                        row.getObject("withdrawn_on", LocalDate.class)))
                .list();
    }

    /** Takes down that she agrees; a second time changes nothing. */
    @Transactional
    public void give(Person person, ConsentPurpose purpose, Consent.How how, Scope scope, Actor by) {
        scope.require(person.place());
        var now = clock.instant();
        var taken = jdbc.sql("""
                insert into person_consent (id, person, purpose, text_version, given_how, given_on, recorded_by,
                  recorded_by_name, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(
                        NewId.next(),
                        person.id().value(),
                        purpose.name(),
                        purpose.textVersion(),
                        how.name(),
                        today(),
                        by.account().value(),
                        by.displayName(),
                        Timestamp.from(now))
                .update();
        if (taken > 0) {
            trail.happened(by, "consent-given", person, "purpose", null, AuditEntry.word(purpose.key()));
            events.publishEvent(new ConsentGiven(person.id(), purpose));
        }
    }

    /** Takes down that she no longer agrees; what rests on it ends now. */
    @Transactional
    public void withdraw(Person person, ConsentPurpose purpose, Consent.How how, Scope scope, Actor by) {
        scope.require(person.place());
        var ended = jdbc.sql("""
                update person_consent set withdrawn_on = ?, withdrawn_how = ?
                where person = ? and purpose = ? and withdrawn_on is null
                """)
                .params(today(), how.name(), person.id().value(), purpose.name())
                .update();
        if (ended > 0) {
            trail.happened(by, "consent-withdrawn", person, "purpose", AuditEntry.word(purpose.key()), null);
            events.publishEvent(new ConsentWithdrawn(person.id(), purpose));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }
}
