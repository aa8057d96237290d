package org.yuanba.problem.sockets;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.person.MergeUndone;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonsMerged;

/** Who told a problem follows her record: to the kept one, back when that is undone, away with a deleted one. */
@Component
class ProblemsFollow {

    private final JdbcClient jdbc;
    private final PersonDirectory persons;
    private final Access access;

    ProblemsFollow(JdbcClient jdbc, PersonDirectory persons, Access access) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.access = access;
    }

    @EventListener
    void on(PersonsMerged event) {
        follow(event.kept(), event.gone());
    }

    @EventListener
    void on(MergeUndone event) {
        follow(event.kept(), event.gone());
    }

    @EventListener
    void on(PersonDeleted event) {
        jdbc.sql("""
                update problem set person = null, person_first = null, sealed_contact = null, sealed_words = null
                where person = :id or person_first = :id
                """).param("id", event.person().value()).update();
    }

    private void follow(PersonId kept, PersonId gone) {
        List<PersonId> first = jdbc
                .sql("select distinct person_first from problem where person in (?, ?)")
                .params(kept.value(), gone.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
        persons.of(first, access.scope(Actor.system()))
                .forEach((asked, card) -> jdbc.sql(
                                "update problem set person = ? where person_first = ? and person <> ?")
                        .params(card.id().value(), asked.value(), card.id().value())
                        .update());
    }
}
