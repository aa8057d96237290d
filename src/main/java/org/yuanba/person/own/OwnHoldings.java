package org.yuanba.person.own;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditHistory;
import org.yuanba.person.PersonId;
import org.yuanba.person.domain.Person;
import org.yuanba.person.spi.OwnRecords;
import org.yuanba.person.spi.OwnRecords.OwnRecord;

/** Everything Yuanba holds about one person, gathered from the modules that hold it, and who looked at it. */
@Component
class OwnHoldings {

    private final JdbcClient jdbc;
    private final AuditHistory history;
    private final List<OwnRecords> sources;

    OwnHoldings(JdbcClient jdbc, AuditHistory history, ObjectProvider<OwnRecords> sources) {
        this.jdbc = jdbc;
        this.history = history;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(OwnRecords::order))
                .toList();
    }

    /** What the modules hold about her. */
    List<OwnRecord> of(Person person, Scope scope) {
        scope.require(person.place());
        return sources.stream()
                .flatMap(source -> source.of(person.id()).stream())
                .toList();
    }

    /** Who looked at her full values, under any of her records, the latest first. */
    List<AuditHistory.Look> looks(Person person, Scope scope) {
        scope.require(person.place());
        return history.looksAt(records(person.id()));
    }

    /** Takes back what she allowed with this record; false when no module knows the code. */
    boolean withdraw(Person person, String code, Actor herself) {
        return sources.stream().anyMatch(source -> source.withdraw(person.id(), code, herself));
    }

    @Unscoped("the records merged into one that was found within a scope")
    private List<UUID> records(PersonId person) {
        return jdbc.sql("select id from person where id = :person or merged_into = :person")
                .param("person", person.value())
                .query(UUID.class)
                .list();
    }
}
