package org.yuanba.roster.agreeing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Unscoped;
import org.yuanba.roster.RosterId;
import org.yuanba.shared.NewId;

/** Writes who has which seat, and what changed beneath a published roster. */
@Component("rosterSeatWriting")
@Unscoped("the roster was found in a scope, or by the link of the person herself")
public class SeatWriting {

    private final JdbcClient jdbc;
    private final Clock clock;

    SeatWriting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An objection was answered; where it was heard, the one it is about no longer has that shift. */
    @Transactional
    public void answered(UUID objection, String answer, @Nullable Objection heard, String by) {
        jdbc.sql("update roster_objection set answer = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(answer, by, Timestamp.from(clock.instant()), objection)
                .update();
        if (heard != null && heard.slot() != null && heard.keeper() != null) {
            cannot(heard.keeper(), heard.slot());
            jdbc.sql("delete from roster_seat where slot = ? and keeper = ?")
                    .params(heard.slot(), heard.keeper())
                    .update();
        }
    }

    /** She cannot come to this shift after all. */
    @Transactional
    public void cannot(UUID keeper, UUID slot) {
        jdbc.sql("""
                update roster_keeper set slots_off = array_append(array_remove(slots_off, :slot::uuid), :slot::uuid),
                  slots_on = array_remove(slots_on, :slot::uuid) where id = :id
                """).param("slot", slot.toString()).param("id", keeper).update();
    }

    /** She said yes to this shift. */
    @Transactional
    public void saidYes(UUID keeper, UUID slot) {
        jdbc.sql("""
                update roster_keeper set slots_on = array_append(array_remove(slots_on, :slot::uuid), :slot::uuid),
                  slots_off = array_remove(slots_off, :slot::uuid) where id = :id
                """).param("slot", slot.toString()).param("id", keeper).update();
    }

    /** Changes a seat of a published roster, and lists the change beneath it. */
    @Transactional
    public void change(RosterId roster, UUID slot, @Nullable UUID gone, @Nullable UUID came, String kind, String by) {
        if (gone != null) {
            jdbc.sql("delete from roster_seat where slot = ? and keeper = ?")
                    .params(slot, gone)
                    .update();
        }
        if (came != null) {
            jdbc.sql("insert into roster_seat (slot, keeper) values (?, ?) on conflict do nothing")
                    .params(slot, came)
                    .update();
            saidYes(came, slot);
        }
        jdbc.sql("""
                insert into roster_change (id, edition, slot, gone, came, kind, at, by_whom)
                select :id, e.id, :slot, :gone::uuid, :came::uuid, :kind, :at, :by from roster_edition e where e.roster = :roster
                """)
                .param("id", NewId.next())
                .param("slot", slot)
                .param("gone", gone == null ? null : gone.toString())
                .param("came", came == null ? null : came.toString())
                .param("kind", kind)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("roster", roster.value())
                .update();
    }

    /** What changed beneath a published roster, the oldest first. */
    public List<Change> changes(RosterId roster) {
        return jdbc.sql("""
                select c.slot, c.gone, c.came, c.kind, c.at from roster_change c join roster_edition e on e.id = c.edition
                where e.roster = ? order by c.at, c.id
                """)
                .param(roster.value())
                .query((row, n) -> new Change(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /**
     * A change beneath a published roster.
     *
     * @param slot which shift
     * @param gone who no longer has it, or none
     * @param came who has it now, or none
     * @param kind what kind of change
     * @param at when
     */
    public record Change(
            UUID slot, @Nullable UUID gone, @Nullable UUID came, String kind, java.time.Instant at) {}
}
