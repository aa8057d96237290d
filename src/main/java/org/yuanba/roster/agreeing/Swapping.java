package org.yuanba.roster.agreeing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Unscoped;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.notify.Message;
import org.yuanba.notify.Notifier;
import org.yuanba.roster.RosterChanged;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.book.Slot;
import org.yuanba.roster.drafting.Plans;
import org.yuanba.roster.planning.rule.Rules;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;

/** Swapping, standing in and leaving a shift of a published roster, each checked against the rules that are never broken. */
@Component("rosterSwapping")
@Unscoped("the roster was found in a scope, or by the link of the person herself")
public class Swapping {

    private final JdbcClient jdbc;
    private final Keepers keepers;
    private final Plans plans;
    private final SeatWriting writing;
    private final Around around;

    Swapping(JdbcClient jdbc, Keepers keepers, Plans plans, SeatWriting writing, Around around) {
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.plans = plans;
        this.writing = writing;
        this.around = around;
    }

    /** The open swaps of a roster. */
    public List<Swap> open(Roster roster) {
        return jdbc.sql("""
                select id, slot, giver, taker, back, state from roster_swap
                where roster = ? and state in ('OFFERED', 'TAKEN') order by at
                """)
                .param(roster.id().value())
                .query((row, n) -> new Swap(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        Swap.State.valueOf(row.getString(6))))
                .list();
    }

    /** Offers a shift of hers to others. */
    @Transactional
    public void offer(Roster roster, UUID giver, UUID slot) {
        requireComing(roster, slot);
        requireOn(roster, giver, slot);
        try {
            jdbc.sql("insert into roster_swap (id, roster, slot, giver, state, at) values (?, ?, ?, ?, 'OFFERED', ?)")
                    .params(
                            NewId.next(),
                            roster.id().value(),
                            slot,
                            giver,
                            Timestamp.from(around.clock().instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RosterRefused("", "roster.refused.offered-already");
        }
        tellBoard(roster);
    }

    /** Takes an offered shift, giving one of her own in return or none; the giver then confirms. */
    @Transactional
    public void take(Roster roster, UUID swap, UUID taker, @Nullable UUID back) {
        var found = get(roster, swap, Swap.State.OFFERED);
        if (found.giver().equals(taker)) {
            throw new RosterRefused("", "roster.refused.own-swap");
        }
        requireComing(roster, found.slot());
        if (back != null) {
            requireOn(roster, taker, back);
            requireComing(roster, back);
        }
        requireKept(roster, found, taker, back);
        jdbc.sql(
                        "update roster_swap set taker = ?, back = ?::uuid, state = 'TAKEN', version = version + 1 where id = ? and state = 'OFFERED'")
                .params(java.util.Arrays.asList(taker, back == null ? null : back.toString(), swap))
                .update();
        tell(roster, found.giver(), found.slot(), "told.roster.swap-taken");
    }

    /** The giver confirms: both have said yes, and the swap is checked once more before it holds. */
    @Transactional
    public void confirm(Roster roster, UUID swap, UUID giver, String by) {
        var found = get(roster, swap, Swap.State.TAKEN);
        if (!found.giver().equals(giver)) {
            throw new RosterRefused("", "roster.refused.not-yours");
        }
        var taker = Objects.requireNonNull(found.taker());
        requireOn(roster, giver, found.slot());
        requireKept(roster, found, taker, found.back());
        writing.change(roster.id(), found.slot(), giver, taker, "SWAP", by);
        if (found.back() != null) {
            requireOn(roster, taker, found.back());
            writing.change(roster.id(), found.back(), taker, giver, "SWAP", by);
        }
        tell(roster, taker, found.slot(), "told.roster.yours");
        jdbc.sql("update roster_swap set state = 'DONE', version = version + 1 where id = ?")
                .param(swap)
                .update();
        changed(roster);
    }

    /** Takes an offer back, or says no to who would take it: the shift stays where it is. */
    @Transactional
    public void withdraw(Roster roster, UUID swap, UUID giver) {
        jdbc.sql("""
                update roster_swap set state = 'WITHDRAWN', version = version + 1
                where id = ? and roster = ? and giver = ? and state in ('OFFERED', 'TAKEN')
                """).params(swap, roster.id().value(), giver).update();
        tellBoard(roster);
    }

    /** Somebody takes an empty seat, of her own will. */
    @Transactional
    public void standIn(Roster roster, UUID slot, UUID keeper, String by) {
        requireComing(roster, slot);
        var after = new ArrayList<>(keepers.seats(roster.id()));
        after.add(new Seat(slot, keeper, false));
        requireKept(roster, after, keeper, List.of(slot));
        writing.change(roster.id(), slot, null, keeper, "STANDBY", by);
        changed(roster);
    }

    /** Somebody cannot come: her seat is empty from now on, and shows in the to-do and on the board. */
    @Transactional
    public void cannotCome(Roster roster, UUID keeper, UUID slot, String by) {
        requireOn(roster, keeper, slot);
        writing.cannot(keeper, slot);
        writing.change(roster.id(), slot, keeper, null, "CANNOT_COME", by);
        jdbc.sql(
                        "update roster_swap set state = 'WITHDRAWN', version = version + 1 where slot = ? and giver = ? and state in ('OFFERED', 'TAKEN')")
                .params(slot, keeper)
                .update();
        changed(roster);
    }

    /** She steps out of a published roster, without a reason: her coming seats are empty from now on. */
    @Transactional
    public void leave(Roster roster, UUID keeper, String by) {
        var now = LocalDateTime.ofInstant(around.clock().instant(), Dates.ZONE);
        var coming = plans.strict(roster, List.of()).slots().stream()
                .filter(slot -> slot.begins().isAfter(now))
                .map(Slot::id)
                .toList();
        for (var seat : keepers.seats(roster.id())) {
            if (seat.keeper().equals(keeper) && coming.contains(seat.slot())) {
                writing.change(roster.id(), seat.slot(), keeper, null, "LEFT", by);
            }
        }
        jdbc.sql("update roster_keeper set exempt = true, standby = false, slots_on = '{}' where id = ?")
                .param(keeper)
                .update();
        jdbc.sql(
                        "update roster_swap set state = 'WITHDRAWN' where roster = ? and (giver = ? or taker = ?) and state in ('OFFERED', 'TAKEN')")
                .params(roster.id().value(), keeper, keeper)
                .update();
        changed(roster);
    }

    private void tell(Roster roster, UUID keeper, UUID slot, String template) {
        var day = plans.strict(roster, List.of()).slots().stream()
                .filter(one -> one.id().equals(slot))
                .findFirst();
        keepers.of(roster.id()).stream()
                .filter(one -> one.id().equals(keeper))
                .findFirst()
                .ifPresent(one -> {
                    if (one.person() != null && day.isPresent()) {
                        around.notifier()
                                .tell(Message.to(one.person(), template, "roster." + NewId.next(), roster.place())
                                        .with(day.get().day())
                                        .with(day.get().shift().name())
                                        .opening("roster.own"));
                    }
                });
    }

    /** Takes the fewest changes in that planning anew proposed; each of them was asked. */
    @Transactional
    public void rearrange(Roster roster, List<Seat> after, String by) {
        var before = keepers.seats(roster.id());
        var plan = plans.forPlanning(roster, after);
        if (!Rules.broken(plan.task(), plan.roster(after)).isEmpty()) {
            throw new RosterRefused("", "roster.refused.meanwhile");
        }
        for (var seat : before) {
            if (after.stream().noneMatch(one -> same(one, seat))) {
                writing.change(roster.id(), seat.slot(), seat.keeper(), null, "DESK", by);
            }
        }
        for (var seat : after) {
            if (before.stream().noneMatch(one -> same(one, seat))) {
                writing.change(roster.id(), seat.slot(), null, seat.keeper(), "DESK", by);
                tell(roster, seat.keeper(), seat.slot(), "told.roster.yours");
            }
        }
        changed(roster);
    }

    /** The leader says in one tap that a shift was kept. */
    @Transactional
    public void held(Roster roster, UUID slot, String by) {
        jdbc.sql(
                        "update roster_slot set held_at = ?, held_by = ? where id = ? and roster = ? and day <= ? and held_at is null")
                .params(
                        Timestamp.from(around.clock().instant()),
                        by,
                        slot,
                        roster.id().value(),
                        java.sql.Date.valueOf(
                                LocalDateTime.ofInstant(around.clock().instant(), Dates.ZONE)
                                        .toLocalDate()))
                .update();
    }

    private void requireKept(Roster roster, Swap swap, UUID taker, @Nullable UUID back) {
        var after = new ArrayList<Seat>();
        for (var seat : keepers.seats(roster.id())) {
            if (seat.slot().equals(swap.slot()) && seat.keeper().equals(swap.giver())) {
                after.add(new Seat(swap.slot(), taker, false));
            } else if (seat.slot().equals(back) && seat.keeper().equals(taker)) {
                after.add(new Seat(seat.slot(), swap.giver(), false));
            } else {
                after.add(seat);
            }
        }
        requireKept(roster, after, taker, List.of(swap.slot()));
        if (back != null) {
            requireKept(roster, after, swap.giver(), List.of(back));
        }
    }

    /** What she says yes to herself counts as offered; every other rule holds as before. */
    private void requireKept(Roster roster, List<Seat> after, UUID keeper, List<UUID> agreed) {
        var seats = after.stream()
                .map(seat -> new Seat(
                        seat.slot(), seat.keeper(), seat.keeper().equals(keeper) && agreed.contains(seat.slot())))
                .toList();
        var plan = plans.forPlanning(roster, seats);
        int who = plan.keeper(keeper);
        Rules.broken(plan.task(), plan.roster(seats)).stream()
                .filter(one -> one.volunteer() == who
                        || one.volunteer() < 0
                        || agreed.stream().anyMatch(slot -> plan.slot(slot) == one.slot()))
                .findFirst()
                .ifPresent(one -> {
                    throw new RosterRefused("", "roster.refused.swap-breaks." + one.rule());
                });
    }

    private void requireOn(Roster roster, UUID keeper, UUID slot) {
        if (keepers.seats(roster.id()).stream().noneMatch(one -> same(one, new Seat(slot, keeper, false)))) {
            throw new RosterRefused("", "roster.refused.not-on");
        }
    }

    private void requireComing(Roster roster, UUID slot) {
        var now = LocalDateTime.ofInstant(around.clock().instant(), Dates.ZONE);
        if (roster.state() != RosterState.PUBLISHED
                || plans.strict(roster, List.of()).slots().stream()
                        .filter(one -> one.id().equals(slot))
                        .map(Slot::begins)
                        .noneMatch(now::isBefore)) {
            throw new RosterRefused("", "roster.refused.over");
        }
    }

    private Swap get(Roster roster, UUID swap, Swap.State state) {
        return open(roster).stream()
                .filter(one -> one.id().equals(swap) && one.state() == state)
                .findFirst()
                .orElseThrow(() -> new RosterRefused("", "roster.refused.swap-over"));
    }

    private void changed(Roster roster) {
        around.events().publishEvent(new RosterChanged(roster.id(), roster.place()));
        tellBoard(roster);
    }

    private void tellBoard(Roster roster) {
        around.events().publishEvent(new BoardContentChanged(roster.place()));
    }

    private static boolean same(Seat one, Seat other) {
        return one.slot().equals(other.slot()) && one.keeper().equals(other.keeper());
    }

    /** Time, and who hears of it. */
    @Component("rosterSwappingSurroundings")
    record Around(Clock clock, ApplicationEventPublisher events, Notifier notifier) {}
}
