package org.yuanba.roster.planning.must;

import java.util.List;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.DutySlot;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.Broken;
import org.yuanba.roster.planning.rule.MustRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Nobody is at two posts at the same time. */
final class OnePlaceAtATime implements MustRule {

    @Override
    public String key() {
        return "one-place-at-a-time";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var groups = SlotGroups.meeting(task.slots(), 0);
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            for (var group : groups) {
                shape.atMost(1, shape.slotsOf(volunteer, group));
            }
        }
    }

    @Override
    public List<Broken> broken(PlanningTask task, DutyRoster roster) {
        return SlotGroups.pairs(task, roster, OnePlaceAtATime::overlap).stream()
                .map(given -> new Broken(key(), given.volunteer(), given.slot()))
                .toList();
    }

    static boolean overlap(DutySlot earlier, DutySlot later) {
        return later.start() < earlier.end();
    }
}
