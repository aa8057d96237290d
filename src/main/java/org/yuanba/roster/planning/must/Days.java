package org.yuanba.roster.planning.must;

import java.util.List;
import java.util.stream.IntStream;
import org.yuanba.roster.planning.DutySlot;
import org.yuanba.roster.planning.PlanningTask;

/** The slots of a task, day by day and week by week. */
final class Days {

    private Days() {}

    /** The slots that begin on each day, from the first day to the last. */
    static List<int[]> of(PlanningTask task) {
        var last = task.slots().stream().mapToInt(DutySlot::day).max().orElse(-1);
        return IntStream.rangeClosed(0, last)
                .mapToObj(day -> between(task, day, day))
                .toList();
    }

    /** The slots that begin on one of these days, both included. */
    static int[] between(PlanningTask task, int first, int last) {
        return IntStream.range(0, task.slots().size())
                .filter(slot -> task.slots().get(slot).day() >= first
                        && task.slots().get(slot).day() <= last)
                .toArray();
    }

    /** The slots of each week. */
    static List<int[]> weeks(PlanningTask task) {
        var last = task.slots().stream().mapToInt(DutySlot::week).max().orElse(-1);
        return IntStream.rangeClosed(0, last)
                .mapToObj(week -> IntStream.range(0, task.slots().size())
                        .filter(slot -> task.slots().get(slot).week() == week)
                        .toArray())
                .toList();
    }
}
