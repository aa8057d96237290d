package org.yuanba.roster.agreeing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Unscoped;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Seat;
import org.yuanba.shared.NewId;

/** Swapping shifts of a published roster: both confirm, and each swap is checked against the rules that are never broken. */
@Component("rosterSwapping")
@Unscoped("the roster was found in a scope, or by the link of the person herself")
public class Swapping {

    private final JdbcClient jdbc;
    private final Keepers keepers;
    private final HandingOver handing;
    private final SeatWriting writing;
    private final Clock clock;

    Swapping(JdbcClient jdbc, Keepers keepers, HandingOver handing, SeatWriting writing, Clock clock) {
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.handing = handing;
        this.writing = writing;
        this.clock = clock;
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
        handing.requireComing(roster, slot);
        handing.requireOn(roster, giver, slot);
        try {
            jdbc.sql("insert into roster_swap (id, roster, slot, giver, state, at) values (?, ?, ?, ?, 'OFFERED', ?)")
                    .params(NewId.next(), roster.id().value(), slot, giver, Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RosterRefused("", "roster.refused.offered-already");
        }
        handing.tellBoard(roster);
    }

    /** Takes an offered shift, giving one of her own in return or none; the giver then confirms. */
    @Transactional
    public void take(Roster roster, UUID swap, UUID taker, @Nullable UUID back) {
        var found = get(roster, swap, Swap.State.OFFERED);
        if (found.giver().equals(taker)) {
            throw new RosterRefused("", "roster.refused.own-swap");
        }
        handing.requireComing(roster, found.slot());
        if (back != null) {
            handing.requireOn(roster, taker, back);
            handing.requireComing(roster, back);
        }
        requireKept(roster, found, taker, back);
        jdbc.sql(
                        "update roster_swap set taker = ?, back = ?::uuid, state = 'TAKEN', version = version + 1 where id = ? and state = 'OFFERED'")
                .params(java.util.Arrays.asList(taker, back == null ? null : back.toString(), swap))
                .update();
        handing.tell(roster, found.giver(), found.slot(), "told.roster.swap-taken");
    }

    /** The giver confirms: both have said yes, and the swap is checked once more before it holds. */
    @Transactional
    public void confirm(Roster roster, UUID swap, UUID giver, String by) {
        var found = get(roster, swap, Swap.State.TAKEN);
        if (!found.giver().equals(giver)) {
            throw new RosterRefused("", "roster.refused.not-yours");
        }
        var taker = Objects.requireNonNull(found.taker());
        handing.requireOn(roster, giver, found.slot());
        requireKept(roster, found, taker, found.back());
        writing.change(roster.id(), found.slot(), giver, taker, "SWAP", by);
        if (found.back() != null) {
            handing.requireOn(roster, taker, found.back());
            writing.change(roster.id(), found.back(), taker, giver, "SWAP", by);
        }
        handing.tell(roster, taker, found.slot(), "told.roster.yours");
        jdbc.sql("update roster_swap set state = 'DONE', version = version + 1 where id = ?")
                .param(swap)
                .update();
        handing.changed(roster);
    }

    /** Takes an offer back, or says no to who would take it: the shift stays where it is. */
    @Transactional
    public void withdraw(Roster roster, UUID swap, UUID giver) {
        jdbc.sql("""
                update roster_swap set state = 'WITHDRAWN', version = version + 1
                where id = ? and roster = ? and giver = ? and state in ('OFFERED', 'TAKEN')
                """).params(swap, roster.id().value(), giver).update();
        handing.tellBoard(roster);
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
        handing.requireKept(roster, after, taker, List.of(swap.slot()));
        if (back != null) {
            handing.requireKept(roster, after, swap.giver(), List.of(back));
        }
    }

    private Swap get(Roster roster, UUID swap, Swap.State state) {
        return open(roster).stream()
                .filter(one -> one.id().equals(swap) && one.state() == state)
                .findFirst()
                .orElseThrow(() -> new RosterRefused("", "roster.refused.swap-over"));
    }
}
