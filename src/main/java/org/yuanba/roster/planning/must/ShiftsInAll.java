package org.yuanba.roster.planning.must;

import java.util.List;
import java.util.stream.IntStream;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.Broken;
import org.yuanba.roster.planning.rule.MustRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Nobody has more shifts in the period than she offered. */
final class ShiftsInAll implements MustRule {

    @Override
    public String key() {
        return "shifts-in-all";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var all = IntStream.range(0, task.slots().size()).toArray();
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            shape.atMost(task.volunteers().get(volunteer).maxTotal(), shape.slotsOf(volunteer, all));
        }
    }

    @Override
    public List<Broken> broken(PlanningTask task, DutyRoster roster) {
        return IntStream.range(0, task.volunteers().size())
                .filter(volunteer -> roster.slotsOf(volunteer).size()
                        > task.volunteers().get(volunteer).maxTotal())
                .mapToObj(volunteer ->
                        new Broken(key(), volunteer, roster.slotsOf(volunteer).getLast()))
                .toList();
    }
}
