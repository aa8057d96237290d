package org.yuanba.roster.agreeing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
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

/** What must hold before a seat of a published roster changes hands, and who hears of it afterwards. */
@Component("rosterHandingOver")
@Unscoped("the roster was found in a scope, or by the link of the person herself")
class HandingOver {

    private final Keepers keepers;
    private final Plans plans;
    private final Around around;

    HandingOver(Keepers keepers, Plans plans, Around around) {
        this.keepers = keepers;
        this.plans = plans;
        this.around = around;
    }

    void tell(Roster roster, UUID keeper, UUID slot, String template) {
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

    /** What she says yes to herself counts as offered; every other rule holds as before. */
    void requireKept(Roster roster, List<Seat> after, UUID keeper, List<UUID> agreed) {
        var seats = after.stream()
                .map(seat -> new Seat(
                        seat.slot(), seat.keeper(), seat.keeper().equals(keeper) && agreed.contains(seat.slot())))
                .toList();
        var plan = plans.forPlanning(roster, seats);
        int who = plan.keeper(keeper);
        if (who < 0) {
            throw new RosterRefused("", "roster.refused.who");
        }
        Rules.broken(plan.task(), plan.roster(seats)).stream()
                .filter(one -> one.volunteer() == who
                        || one.volunteer() < 0
                        || agreed.stream().anyMatch(slot -> plan.slot(slot) == one.slot()))
                .findFirst()
                .ifPresent(one -> {
                    throw new RosterRefused("", "roster.refused.swap-breaks." + one.rule());
                });
    }

    void requireOn(Roster roster, UUID keeper, UUID slot) {
        if (keepers.seats(roster.id()).stream().noneMatch(one -> same(one, new Seat(slot, keeper, false)))) {
            throw new RosterRefused("", "roster.refused.not-on");
        }
    }

    void requireComing(Roster roster, UUID slot) {
        var now = LocalDateTime.ofInstant(around.clock().instant(), Dates.ZONE);
        if (roster.state() != RosterState.PUBLISHED
                || plans.strict(roster, List.of()).slots().stream()
                        .filter(one -> one.id().equals(slot))
                        .map(Slot::begins)
                        .noneMatch(now::isBefore)) {
            throw new RosterRefused("", "roster.refused.over");
        }
    }

    void changed(Roster roster) {
        around.events().publishEvent(new RosterChanged(roster.id(), roster.place()));
        tellBoard(roster);
    }

    void tellBoard(Roster roster) {
        around.events().publishEvent(new BoardContentChanged(roster.place()));
    }

    static boolean same(Seat one, Seat other) {
        return one.slot().equals(other.slot()) && one.keeper().equals(other.keeper());
    }

    /** Time, and who hears of it. */
    @Component("rosterHandingOverSurroundings")
    record Around(Clock clock, ApplicationEventPublisher events, Notifier notifier) {}
}
