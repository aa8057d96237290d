package org.yuanba.roster.planning.wish;

import java.util.Set;
import org.yuanba.roster.planning.Assignment;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.WishRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** What was published stays: each assignment taken away and each new one counts. */
final class LeastChange implements WishRule {

    @Override
    public String key() {
        return "least-change";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var weight = task.rules().weight(key());
        if (task.published().isEmpty()) {
            return;
        }
        var before = Set.copyOf(task.published());
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            for (int slot = 0; slot < task.slots().size(); slot++) {
                var kept = before.contains(new Assignment(volunteer, slot));
                shape.cost(volunteer, slot, kept ? -weight : weight);
            }
        }
        shape.always(weight * before.size());
    }

    @Override
    public int amount(PlanningTask task, DutyRoster roster) {
        if (task.published().isEmpty()) {
            return 0;
        }
        var before = Set.copyOf(task.published());
        var kept = (int) roster.assignments().stream().filter(before::contains).count();
        return before.size() - kept + roster.assignments().size() - kept;
    }
}
