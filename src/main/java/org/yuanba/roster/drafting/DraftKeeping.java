package org.yuanba.roster.drafting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Unscoped;
import org.yuanba.roster.RosterId;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.planning.Draft;

/** Keeps drafts, each whole or not at all, and how far planning came. */
@Component("rosterDraftKeeping")
@Unscoped("the roster was found in a scope before planning began")
public class DraftKeeping {

    private static final Duration SILENT = Duration.ofSeconds(40);

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftKeeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Planning was asked for; false when it is under way already. */
    @Transactional
    public boolean asked(RosterId roster) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                insert into roster_solving (roster, asked_at, beat_at, drafts, state) values (:id, :now, :now, 0, 'WAITING')
                on conflict (roster) do update set asked_at = :now, beat_at = :now, drafts = 0, state = 'WAITING', message = null
                where roster_solving.state in ('DONE', 'FAILED') or roster_solving.beat_at < :silent
                """)
                        .param("id", roster.value())
                        .param("now", now)
                        .param("silent", Timestamp.from(clock.instant().minus(SILENT)))
                        .update()
                > 0;
    }

    /**
     * Takes a better draft in: what stood before is replaced in one piece. Seats of those who went meanwhile stay empty;
     * nothing is written once the roster is no longer open.
     */
    @Transactional
    public void better(Plan plan, Draft draft, List<Seat> before) {
        var id = plan.roster().id().value();
        var open = jdbc.sql("""
                update roster_period set state = case state when 'ASKING' then 'DRAFTED' else state end, version = version + 1, solver = ?, seed = ?, result = ?, objective = ?, bound = ?,
                  seconds = ?, drafted_at = ? where id = ? and state in ('ASKING', 'DRAFTED', 'ON_BOARD')
                """)
                .params(
                        draft.solver(),
                        draft.seed(),
                        draft.status().name(),
                        draft.objective(),
                        draft.bound(),
                        draft.seconds(),
                        Timestamp.from(clock.instant()),
                        id)
                .update();
        if (open == 0) {
            return;
        }
        var here =
                new HashSet<>(jdbc.sql("select id from roster_keeper where roster = ? and person is not null for share")
                        .param(id)
                        .query(UUID.class)
                        .list());
        jdbc.sql("delete from roster_seat where slot in (select id from roster_slot where roster = ?)")
                .param(id)
                .update();
        var seats = plan.seats(draft.roster(), before).stream()
                .filter(seat -> here.contains(seat.keeper()))
                .toList();
        jdbc.sql("""
                insert into roster_seat (slot, keeper, pinned)
                select s.slot, s.keeper, s.pinned from unnest(?::uuid[], ?::uuid[], ?::boolean[]) as s (slot, keeper, pinned)
                join roster_slot o on o.id = s.slot
                """)
                .params(
                        seats.stream().map(Seat::slot).toArray(UUID[]::new),
                        seats.stream().map(Seat::keeper).toArray(UUID[]::new),
                        seats.stream().map(Seat::pinned).toArray(Boolean[]::new))
                .update();
        shares(plan);
        jdbc.sql("update roster_solving set drafts = drafts + 1, state = 'RUNNING', beat_at = ? where roster = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    private void shares(Plan plan) {
        var volunteers = plan.task().volunteers();
        jdbc.sql("""
                update roster_keeper k set share = s.share from unnest(?::uuid[], ?::int[]) as s (id, share) where k.id = s.id
                """)
                .params(
                        plan.keepers().stream().map(one -> one.id()).toArray(UUID[]::new),
                        volunteers.stream().map(one -> one.share()).toArray(Integer[]::new))
                .update();
    }

    /** Planning ended; with the key of a sentence when it could not. */
    @Transactional
    public void ended(RosterId roster, @Nullable String because) {
        jdbc.sql("update roster_solving set state = ?, message = ?, beat_at = ? where roster = ?")
                .params(java.util.Arrays.asList(
                        because == null ? "DONE" : "FAILED", because, Timestamp.from(clock.instant()), roster.value()))
                .update();
    }

    /** How far the last planning came. */
    public Optional<Progress> progress(RosterId roster) {
        return jdbc.sql("select state, drafts, message, beat_at from roster_solving where roster = ?")
                .param(roster.value())
                .query((row, n) -> {
                    var state = row.getString(1);
                    var runs = state.equals("WAITING") || state.equals("RUNNING");
                    var silent = row.getTimestamp(4)
                            .toInstant()
                            .isBefore(clock.instant().minus(SILENT));
                    return new Progress(runs && !silent, runs && silent, row.getInt(2), row.getString(3));
                })
                .optional();
    }

    /**
     * How far planning came.
     *
     * @param runs whether it still looks for something better
     * @param interrupted whether it stopped without a word, as when the server was restarted
     * @param drafts how many drafts it found so far
     * @param message key of the sentence why it could not, or none
     */
    public record Progress(
            boolean runs,
            boolean interrupted,
            int drafts,
            @Nullable String message) {}
}
