package org.yuanba.volunteer.sockets;

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

/** What is kept of persons here follows their records: to the kept one, back when that is undone, away with a deleted one. */
@Component
class VolunteersFollow {

    private static final List<String> BY_PERSON =
            List.of("volunteer_team_member", "volunteer_offer", "volunteer_hours", "volunteer_sign_up");

    private final JdbcClient jdbc;
    private final PersonDirectory persons;
    private final Access access;

    VolunteersFollow(JdbcClient jdbc, PersonDirectory persons, Access access) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.access = access;
    }

    @EventListener
    void on(PersonsMerged event) {
        leaveWhatWouldStandTwice(event.kept(), event.gone());
        follow(event.kept(), event.gone());
        jdbc.sql("""
                update volunteer_helper set person = :kept where person = :gone
                  and not exists (select from volunteer_helper where person = :kept)
                """)
                .param("kept", event.kept().value())
                .param("gone", event.gone().value())
                .update();
    }

    @EventListener
    void on(MergeUndone event) {
        follow(event.kept(), event.gone());
        standAgain(event.kept(), event.gone());
    }

    @EventListener
    void on(PersonDeleted event) {
        var id = event.person().value();
        jdbc.sql(
                        "update volunteer_team set leader = null, leader_first = null where leader = :id or leader_first = :id")
                .param("id", id)
                .update();
        reopen(id);
        for (var table : List.of(
                "volunteer_team_member",
                "volunteer_offer",
                "volunteer_hours",
                "volunteer_sign_up",
                "volunteer_helper")) {
            jdbc.sql("delete from " + table + " where person = :id or person_first = :id")
                    .param("id", id)
                    .update();
        }
        jdbc.sql("""
                update volunteer_request set asker = null, asker_first = null, sealed_asker = null, sealed_wish = null
                where asker = :id or asker_first = :id
                """).param("id", id).update();
    }

    /** What a deleted volunteer had promised is open again. */
    private void reopen(UUID person) {
        jdbc.sql("""
                update volunteer_request set state = 'OPEN', version = version + 1
                where state in ('OFFERED', 'AGREED', 'DONE') and id in (
                  select request from volunteer_offer where state = 'ACCEPTED' and (person = :id or person_first = :id))
                """).param("id", person).update();
    }

    /** Both records were in one team, or asked for the same: one of the two is enough. */
    private void leaveWhatWouldStandTwice(PersonId kept, PersonId gone) {
        jdbc.sql("""
                update volunteer_team_member g set last_day = g.first_day, set_aside = true where g.person = :gone and g.last_day is null
                  and exists (select from volunteer_team_member k where k.team = g.team and k.person = :kept and k.last_day is null)
                """).param("gone", gone.value()).param("kept", kept.value()).update();
        jdbc.sql("""
                update volunteer_helper g set until = greatest(g.since, k.since), set_aside = true from volunteer_helper k
                where g.person = :gone and k.person = :kept and g.until is null
                """).param("gone", gone.value()).param("kept", kept.value()).update();
        jdbc.sql("""
                update volunteer_offer g set state = 'OVER', answered_at = coalesce(g.answered_at, g.asked_at)
                where g.person = :gone and g.state = 'ASKED' and exists (
                  select from volunteer_offer k where k.person = :kept and k.state in ('ASKED', 'ACCEPTED')
                    and (k.request = g.request or k.day = g.day and k.part = g.part))
                """).param("gone", gone.value()).param("kept", kept.value()).update();
    }

    /** They are two again: what only stepped aside for the other record stands as before. */
    private void standAgain(PersonId kept, PersonId gone) {
        jdbc.sql("update volunteer_helper set person = :gone where person = :kept and person_first = :gone")
                .param("gone", gone.value())
                .param("kept", kept.value())
                .update();
        jdbc.sql("update volunteer_helper set until = null, set_aside = false where person = ? and set_aside")
                .param(gone.value())
                .update();
        jdbc.sql("""
                update volunteer_team_member m set last_day = t.ended_on, set_aside = false
                from volunteer_team t where t.id = m.team and m.person = ? and m.set_aside
                """).param(gone.value()).update();
    }

    private void follow(PersonId kept, PersonId gone) {
        for (var table : BY_PERSON) {
            follow(table, "person", kept, gone);
        }
        follow("volunteer_team", "leader", kept, gone);
        follow("volunteer_request", "asker", kept, gone);
    }

    private void follow(String table, String column, PersonId kept, PersonId gone) {
        var first = jdbc
                .sql("select distinct %1$s_first from %2$s where %1$s in (?, ?)".formatted(column, table))
                .params(kept.value(), gone.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
        persons.of(first, access.scope(Actor.system()))
                .forEach((asked, card) -> jdbc.sql(
                                "update %2$s set %1$s = ? where %1$s_first = ? and %1$s <> ?".formatted(column, table))
                        .params(card.id().value(), asked.value(), card.id().value())
                        .update());
    }
}
