package org.yuanba.person.domain;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditTrail;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonId;

/**
 * Deleting a person: the record, contacts, consents, links and merged records go, and with her key everything personal
 * in the audit trail becomes unreadable. That it was done, by whom and why, stays.
 */
@Service
public class PersonDeleting {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final PersonTrail trail;
    private final ApplicationEventPublisher events;

    PersonDeleting(JdbcClient jdbc, AuditTrail audit, PersonTrail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.trail = trail;
        this.events = events;
    }

    /** Deletes her. */
    @Transactional
    public void delete(Person person, String reason, Scope scope, Actor by) {
        scope.require(person.place());
        var records = jdbc.sql(
                        "select id from person where merged_into = :id or id = :id order by merged_into nulls last")
                .param("id", person.id().value())
                .query(UUID.class)
                .list();
        trail.happened(by, "deleted", person, "reason", null, reason);
        for (var record : records) {
            audit.forget(record);
            jdbc.sql("delete from person where id = ?").param(record).update();
            events.publishEvent(new PersonDeleted(new PersonId(record)));
        }
    }
}
