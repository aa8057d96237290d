package org.yuanba.notify.outbox;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.notify.choice.Preferences;
import org.yuanba.person.MergeUndone;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonsMerged;

/** Messages follow their persons: to the record that was kept, back when that is undone, and away with a deleted one. */
@Component
class PersonsOfMessages {

    private final JdbcClient jdbc;
    private final PersonDirectory persons;
    private final Preferences preferences;
    private final Access access;

    PersonsOfMessages(JdbcClient jdbc, PersonDirectory persons, Preferences preferences, Access access) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.preferences = preferences;
        this.access = access;
    }

    @EventListener
    void on(PersonsMerged event) {
        follow(event.kept(), event.gone());
        preferences.merge(event.kept(), event.gone());
    }

    @EventListener
    void on(MergeUndone event) {
        follow(event.kept(), event.gone());
        preferences.part(event.kept(), event.gone());
    }

    @EventListener
    void on(PersonDeleted event) {
        preferences.forget(event.person());
        jdbc.sql("delete from notify_message where person = :id or person_first = :id")
                .param("id", event.person().value())
                .update();
    }

    private void follow(PersonId kept, PersonId gone) {
        var first = jdbc
                .sql("select distinct person_first from notify_message where person in (?, ?)")
                .params(kept.value(), gone.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
        follow(first);
    }

    private void follow(List<PersonId> first) {
        persons.of(first, access.scope(Actor.system()))
                .forEach((asked, card) -> jdbc.sql(
                                "update notify_message set person = ? where person_first = ? and person <> ?")
                        .params(card.id().value(), asked.value(), card.id().value())
                        .update());
    }
}
