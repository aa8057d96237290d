package org.yuanba.roster.planning.must;

import java.util.List;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.Broken;
import org.yuanba.roster.planning.rule.MustRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Two who asked not to meet are never on the same slot; only the planner knows who they are. */
final class ApartStayApart implements MustRule {

    @Override
    public String key() {
        return "apart-stay-apart";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        for (var pair : task.apart()) {
            for (int slot = 0; slot < task.slots().size(); slot++) {
                shape.atMost(1, new int[] {shape.cell(pair.one(), slot), shape.cell(pair.other(), slot)});
            }
        }
    }

    @Override
    public List<Broken> broken(PlanningTask task, DutyRoster roster) {
        return task.apart().stream()
                .flatMap(pair -> roster.slotsOf(pair.one()).stream()
                        .filter(slot -> roster.has(pair.other(), slot))
                        .map(slot -> new Broken(key(), pair.one(), slot)))
                .toList();
    }
}
