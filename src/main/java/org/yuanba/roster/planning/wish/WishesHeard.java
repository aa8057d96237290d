package org.yuanba.roster.planning.wish;

import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.WishRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Nobody has to take what she would rather not: each such shift counts as much as she said. */
final class WishesHeard implements WishRule {

    @Override
    public String key() {
        return "wishes-heard";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var weight = task.rules().weight(key());
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            for (var wish : task.volunteers().get(volunteer).undesired().entrySet()) {
                shape.cost(volunteer, wish.getKey(), weight * wish.getValue());
            }
        }
    }

    @Override
    public int amount(PlanningTask task, DutyRoster roster) {
        return roster.assignments().stream()
                .mapToInt(given ->
                        task.volunteers().get(given.volunteer()).undesired().getOrDefault(given.slot(), 0))
                .sum();
    }
}
