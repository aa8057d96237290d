package org.yuanba.roster.planning.must;

import java.util.List;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.Broken;
import org.yuanba.roster.planning.rule.MustRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Nobody is on duty at a time she did not offer. */
final class OnlyWhenOffered implements MustRule {

    @Override
    public String key() {
        return "only-when-offered";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            for (var slot : task.volunteers().get(volunteer).unavailable()) {
                if (slot >= 0 && slot < task.slots().size()) {
                    shape.forbid(volunteer, slot);
                }
            }
        }
    }

    @Override
    public List<Broken> broken(PlanningTask task, DutyRoster roster) {
        return roster.assignments().stream()
                .filter(given -> !task.offered(given.volunteer(), given.slot()))
                .map(given -> new Broken(key(), given.volunteer(), given.slot()))
                .toList();
    }
}
