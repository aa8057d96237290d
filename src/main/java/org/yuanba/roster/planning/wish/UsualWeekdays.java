package org.yuanba.roster.planning.wish;

import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.WishRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Whoever is used to certain weekdays keeps them: each shift on another weekday counts. */
final class UsualWeekdays implements WishRule {

    @Override
    public String key() {
        return "usual-weekdays";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var weight = task.rules().weight(key());
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            for (int slot = 0; slot < task.slots().size(); slot++) {
                if (unusual(task, volunteer, slot)) {
                    shape.cost(volunteer, slot, weight);
                }
            }
        }
    }

    @Override
    public int amount(PlanningTask task, DutyRoster roster) {
        return (int) roster.assignments().stream()
                .filter(given -> unusual(task, given.volunteer(), given.slot()))
                .count();
    }

    private static boolean unusual(PlanningTask task, int volunteer, int slot) {
        var usual = task.volunteers().get(volunteer).usual();
        return !usual.isEmpty() && !usual.contains(task.slots().get(slot).weekday());
    }
}
