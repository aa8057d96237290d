package org.yuanba.roster.planning.must;

import java.util.List;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.Broken;
import org.yuanba.roster.planning.rule.MustRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Nobody has two shifts that begin on the same day. */
final class OneShiftADay implements MustRule {

    @Override
    public String key() {
        return "one-shift-a-day";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var days = Days.of(task);
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            for (var day : days) {
                shape.atMost(1, shape.slotsOf(volunteer, day));
            }
        }
    }

    @Override
    public List<Broken> broken(PlanningTask task, DutyRoster roster) {
        return SlotGroups.pairs(task, roster, (earlier, later) -> earlier.day() == later.day()).stream()
                .map(given -> new Broken(key(), given.volunteer(), given.slot()))
                .toList();
    }
}
