package org.yuanba.roster.planning.must;

import java.util.List;
import java.util.stream.IntStream;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.Broken;
import org.yuanba.roster.planning.rule.MustRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Never more persons on a slot than it needs. */
final class NoMoreThanNeeded implements MustRule {

    @Override
    public String key() {
        return "no-more-than-needed";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        for (int slot = 0; slot < task.slots().size(); slot++) {
            shape.atMost(task.slots().get(slot).need(), shape.everybodyAt(slot));
        }
    }

    @Override
    public List<Broken> broken(PlanningTask task, DutyRoster roster) {
        return IntStream.range(0, task.slots().size())
                .filter(slot -> roster.at(slot).size() > task.slots().get(slot).need())
                .mapToObj(slot -> new Broken(key(), -1, slot))
                .toList();
    }
}
