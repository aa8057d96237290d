package org.yuanba.roster.agreeing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Unscoped;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.book.Slot;
import org.yuanba.roster.drafting.Plans;
import org.yuanba.roster.planning.rule.Rules;
import org.yuanba.web.Dates;

/** Living with a published roster: somebody cannot come, stands in, steps out; seats are rearranged; a shift was kept. */
@Component("rosterStandingIn")
@Unscoped("the roster was found in a scope, or by the link of the person herself")
public class StandingIn {

    private final JdbcClient jdbc;
    private final Keepers keepers;
    private final Plans plans;
    private final SeatWriting writing;
    private final Surroundings around;

    StandingIn(JdbcClient jdbc, Keepers keepers, Plans plans, SeatWriting writing, Surroundings around) {
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.plans = plans;
        this.writing = writing;
        this.around = around;
    }

    /** Somebody takes an empty seat, of her own will. */
    @Transactional
    public void standIn(Roster roster, UUID slot, UUID keeper, String by) {
        around.handing().requireComing(roster, slot);
        var after = new ArrayList<>(keepers.seats(roster.id()));
        after.add(new Seat(slot, keeper, false));
        around.handing().requireKept(roster, after, keeper, List.of(slot));
        writing.change(roster.id(), slot, null, keeper, "STANDBY", by);
        around.handing().changed(roster);
    }

    /** Somebody cannot come: her seat is empty from now on, and shows in the to-do and on the board. */
    @Transactional
    public void cannotCome(Roster roster, UUID keeper, UUID slot, String by) {
        around.handing().requireOn(roster, keeper, slot);
        writing.cannot(keeper, slot);
        writing.change(roster.id(), slot, keeper, null, "CANNOT_COME", by);
        jdbc.sql(
                        "update roster_swap set state = 'WITHDRAWN', version = version + 1 where slot = ? and giver = ? and state in ('OFFERED', 'TAKEN')")
                .params(slot, keeper)
                .update();
        around.handing().changed(roster);
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
        around.handing().changed(roster);
    }

    /** Takes the fewest changes in that planning anew proposed; each of them was asked. */
    @Transactional
    public void rearrange(Roster roster, List<Seat> after, String by) {
        var before = keepers.seats(roster.id());
        var plan = plans.forPlanning(roster, after);
        if (!Rules.broken(plan.task(), plan.roster(after)).isEmpty()) {
            throw new RosterRefused("", "roster.refused.meanwhile");
        }
        for (var seat : after) {
            if (plan.slot(seat.slot()) < 0 || plan.keeper(seat.keeper()) < 0) {
                throw new RosterRefused("", "roster.refused.who");
            }
        }
        for (var seat : before) {
            if (after.stream().noneMatch(one -> HandingOver.same(one, seat))) {
                writing.change(roster.id(), seat.slot(), seat.keeper(), null, "DESK", by);
            }
        }
        for (var seat : after) {
            if (before.stream().noneMatch(one -> HandingOver.same(one, seat))) {
                writing.change(roster.id(), seat.slot(), null, seat.keeper(), "DESK", by);
                around.handing().tell(roster, seat.keeper(), seat.slot(), "told.roster.yours");
            }
        }
        around.handing().changed(roster);
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

    /** Checks, and time. */
    @Component("rosterStandingInSurroundings")
    record Surroundings(HandingOver handing, Clock clock) {}
}
