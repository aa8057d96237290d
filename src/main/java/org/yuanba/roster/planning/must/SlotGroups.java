package org.yuanba.roster.planning.must;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.yuanba.roster.planning.Assignment;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.DutySlot;
import org.yuanba.roster.planning.PlanningTask;

/** Slots that lie so close together that one person can have only one of them. */
final class SlotGroups {

    private SlotGroups() {}

    /**
     * The largest groups of slots of which each two overlap, or leave less than this rest between them. As intervals
     * lengthened by the rest they meet in one moment, so that "one of the group" says more than any pair does.
     */
    static List<int[]> meeting(List<DutySlot> slots, int rest) {
        var byStart = IntStream.range(0, slots.size())
                .boxed()
                .sorted(Comparator.comparingInt(slot -> slots.get(slot).start()))
                .toList();
        var groups = new ArrayList<int[]>();
        List<Integer> open = new ArrayList<>();
        boolean grown = false;
        for (var slot : byStart) {
            var start = slots.get(slot).start();
            var staying = open.stream()
                    .filter(before -> slots.get(before).end() + rest > start)
                    .toList();
            if (staying.size() < open.size() && grown) {
                add(groups, open);
            }
            open = new ArrayList<>(staying);
            open.add(slot);
            grown = true;
        }
        add(groups, open);
        return groups;
    }

    private static void add(List<int[]> groups, List<Integer> slots) {
        if (slots.size() > 1) {
            groups.add(slots.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** The later assignment of each pair of one person's assignments that lies so, the earlier one given first. */
    static List<Assignment> pairs(PlanningTask task, DutyRoster roster, BiPredicate<DutySlot, DutySlot> so) {
        var found = new ArrayList<Assignment>();
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            var slots = roster.slotsOf(volunteer).stream()
                    .sorted(Comparator.comparingInt(
                            slot -> task.slots().get(slot).start()))
                    .toList();
            for (int later = 1; later < slots.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    if (so.test(
                            task.slots().get(slots.get(earlier)), task.slots().get(slots.get(later)))) {
                        found.add(new Assignment(volunteer, slots.get(later)));
                    }
                }
            }
        }
        return found;
    }
}
