package org.yuanba.roster.planning.wish;

import java.util.stream.IntStream;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.DutySlot;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.WishRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Everybody carries her fair share, past periods counted: each unit above or below it counts. */
final class BurdenShared implements WishRule {

    @Override
    public String key() {
        return "burden-shared";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var weight = task.rules().weight(key());
        var burdens = task.slots().stream().mapToInt(DutySlot::burden).toArray();
        var all = IntStream.range(0, burdens.length).toArray();
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            var share = task.volunteers().get(volunteer).share();
            shape.near(share, weight, shape.slotsOf(volunteer, all), burdens);
        }
    }

    @Override
    public int amount(PlanningTask task, DutyRoster roster) {
        int away = 0;
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            var carried = roster.slotsOf(volunteer).stream()
                    .mapToInt(slot -> task.slots().get(slot).burden())
                    .sum();
            away += Math.abs(carried - task.volunteers().get(volunteer).share());
        }
        return away;
    }
}
