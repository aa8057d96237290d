package org.yuanba.roster.planning.wish;

import java.util.stream.IntStream;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.DutySlot;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.WishRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Nights are shared out: the distance between who has most and who has fewest counts, among those who offered any. */
final class NightsShared implements WishRule {

    @Override
    public String key() {
        return "nights-shared";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var weight = task.rules().weight(key());
        var groups = IntStream.range(0, task.volunteers().size())
                .mapToObj(volunteer -> shape.slotsOf(volunteer, nightsOf(task, volunteer)))
                .filter(nights -> nights.length > 0)
                .toList();
        var seats = task.slots().stream()
                .filter(DutySlot::night)
                .mapToInt(DutySlot::need)
                .sum();
        shape.spread(groups, weight, seats);
    }

    @Override
    public int amount(PlanningTask task, DutyRoster roster) {
        var counts = IntStream.range(0, task.volunteers().size())
                .filter(volunteer -> nightsOf(task, volunteer).length > 0)
                .map(volunteer -> (int) roster.slotsOf(volunteer).stream()
                        .filter(slot -> task.slots().get(slot).night())
                        .count())
                .summaryStatistics();
        return counts.getCount() == 0 ? 0 : counts.getMax() - counts.getMin();
    }

    private static int[] nightsOf(PlanningTask task, int volunteer) {
        return IntStream.range(0, task.slots().size())
                .filter(slot -> task.slots().get(slot).night() && task.offered(volunteer, slot))
                .toArray();
    }
}
