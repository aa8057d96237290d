package org.yuanba.roster.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yuanba.roster.book.Keeper;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.book.Slot;
import org.yuanba.roster.planning.Assignment;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;

/**
 * A roster as the planner sees it: slots and keepers are named by their position.
 *
 * @param roster which
 * @param task what to plan
 * @param slots its slots, in the order of the task
 * @param keepers those who take part, in the order of the task
 */
public record Plan(Roster roster, PlanningTask task, List<Slot> slots, List<Keeper> keepers) {

    /** Position of a slot. */
    public int slot(UUID id) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Position of a keeper. */
    public int keeper(UUID id) {
        for (int i = 0; i < keepers.size(); i++) {
            if (keepers.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** These seats as the planner sees them; seats of those who take no part are left out. */
    public DutyRoster roster(List<Seat> seats) {
        var assignments = new ArrayList<Assignment>();
        for (var seat : seats) {
            int who = keeper(seat.keeper());
            int slot = slot(seat.slot());
            if (who >= 0 && slot >= 0) {
                assignments.add(new Assignment(who, slot));
            }
        }
        return new DutyRoster(assignments);
    }

    /** A planned roster as seats; those that were pinned stay so. */
    public List<Seat> seats(DutyRoster planned, List<Seat> before) {
        return planned.assignments().stream()
                .map(one -> seat(
                        keepers.get(one.volunteer()).id(), slots.get(one.slot()).id(), before))
                .toList();
    }

    private static Seat seat(UUID keeper, UUID slot, List<Seat> before) {
        return new Seat(
                slot,
                keeper,
                before.stream()
                        .anyMatch(one -> one.pinned()
                                && one.slot().equals(slot)
                                && one.keeper().equals(keeper)));
    }
}
