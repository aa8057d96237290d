package org.yuanba.roster.planning.must;

import java.util.List;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.Broken;
import org.yuanba.roster.planning.rule.MustRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Between the end of one shift and the start of a person's next lies enough rest. */
final class RestBetweenShifts implements MustRule {

    @Override
    public String key() {
        return "rest-between-shifts";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var rest = task.rules().minRestMinutes();
        if (rest == 0) {
            return;
        }
        var groups = SlotGroups.meeting(task.slots(), rest);
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            for (var group : groups) {
                shape.atMost(1, shape.slotsOf(volunteer, group));
            }
        }
    }

    @Override
    public List<Broken> broken(PlanningTask task, DutyRoster roster) {
        var rest = task.rules().minRestMinutes();
        return SlotGroups.pairs(
                        task,
                        roster,
                        (earlier, later) ->
                                later.start() - earlier.end() < rest && !OnePlaceAtATime.overlap(earlier, later))
                .stream()
                .map(given -> new Broken(key(), given.volunteer(), given.slot()))
                .toList();
    }
}
