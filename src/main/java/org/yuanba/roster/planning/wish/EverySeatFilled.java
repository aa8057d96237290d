package org.yuanba.roster.planning.wish;

import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.WishRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Every seat has somebody: each missing person counts. */
final class EverySeatFilled implements WishRule {

    @Override
    public String key() {
        return "every-seat-filled";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var weight = task.rules().weight(key());
        for (int slot = 0; slot < task.slots().size(); slot++) {
            shape.atLeast(task.slots().get(slot).need(), weight, shape.everybodyAt(slot));
        }
    }

    @Override
    public int amount(PlanningTask task, DutyRoster roster) {
        int missing = 0;
        for (int slot = 0; slot < task.slots().size(); slot++) {
            missing +=
                    Math.max(0, task.slots().get(slot).need() - roster.at(slot).size());
        }
        return missing;
    }
}
