package org.yuanba.roster.sockets;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.person.MergeUndone;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonsMerged;
import org.yuanba.roster.RosterId;
import org.yuanba.roster.agreeing.SeatWriting;
import org.yuanba.web.Dates;

/** What rosters keep of persons follows their records: to the kept one, back when that is undone, away with a deleted one. */
@Component("rostersFollow")
class RostersFollow {

    private final JdbcClient jdbc;
    private final SeatWriting writing;
    private final Clock clock;

    RostersFollow(JdbcClient jdbc, SeatWriting writing, Clock clock) {
        this.jdbc = jdbc;
        this.writing = writing;
        this.clock = clock;
    }

    /** Two records in one roster are one keeper: seats of the record that goes move to the one that stays. */
    @EventListener
    void on(PersonsMerged event) {
        var kept = event.kept().value();
        var gone = event.gone().value();
        jdbc.sql("""
                insert into roster_seat (slot, keeper, pinned)
                select t.slot, k.id, t.pinned from roster_seat t join roster_keeper g on g.id = t.keeper and g.person = :gone
                join roster_keeper k on k.roster = g.roster and k.person = :kept on conflict do nothing
                """).param("gone", gone).param("kept", kept).update();
        jdbc.sql("""
                delete from roster_seat t using roster_keeper g, roster_keeper k
                where t.keeper = g.id and g.person = :gone and k.roster = g.roster and k.person = :kept
                """).param("gone", gone).param("kept", kept).update();
        jdbc.sql("""
                update roster_keeper g set set_aside = true where g.person = :gone
                  and exists (select from roster_keeper k where k.roster = g.roster and k.person = :kept)
                """).param("gone", gone).param("kept", kept).update();
        jdbc.sql("update roster_keeper set person = :kept where person = :gone and not set_aside")
                .param("gone", gone)
                .param("kept", kept)
                .update();
        jdbc.sql(
                        "update roster_naming set person = :kept where person = :gone and not exists (select from roster_naming where person = :kept)")
                .param("gone", gone)
                .param("kept", kept)
                .update();
        jdbc.sql("update roster_feed set person = :kept where person = :gone")
                .param("gone", gone)
                .param("kept", kept)
                .update();
    }

    @EventListener
    void on(MergeUndone event) {
        var gone = event.gone().value();
        for (var table : new String[] {"roster_keeper", "roster_naming", "roster_feed"}) {
            jdbc.sql("update " + table + " set person = person_first where person_first = ? and person <> person_first")
                    .param(gone)
                    .update();
        }
        jdbc.sql("update roster_keeper set set_aside = false where person = ? and set_aside")
                .param(gone)
                .update();
    }

    /** Her coming shifts are empty and listed as changes; a published roster keeps a line that names nobody. */
    @EventListener
    void on(PersonDeleted event) {
        var id = event.person().value();
        jdbc.sql("""
                select r.id as roster, t.slot, k.id as keeper from roster_keeper k join roster_seat t on t.keeper = k.id
                  join roster_slot o on o.id = t.slot join roster_period r on r.id = k.roster
                where k.person = ? and r.state = 'PUBLISHED' and o.day >= ?
                """)
                .params(id, Date.valueOf(LocalDate.ofInstant(clock.instant(), Dates.ZONE)))
                .query((row, n) -> new Left(
                        new RosterId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class)))
                .list()
                .forEach(one -> writing.change(one.roster(), one.slot(), one.keeper(), null, "LEFT", "院坝"));
        jdbc.sql("""
                delete from roster_keeper where (person = :id or person_first = :id)
                  and roster in (select id from roster_period where state <> 'PUBLISHED')
                """).param("id", id).update();
        jdbc.sql("""
                update roster_keeper set person = null, person_first = null, skills = '{}', days_off = '{}', sealed_private = null,
                  told_by = null where person = :id or person_first = :id
                """).param("id", id).update();
        jdbc.sql("delete from roster_naming where person = :id or person_first = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from roster_feed where person = :id or person_first = :id")
                .param("id", id)
                .update();
    }

    private record Left(RosterId roster, UUID slot, UUID keeper) {}
}
