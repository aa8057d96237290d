package org.yuanba.roster.planning.must;

import java.util.List;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.Broken;
import org.yuanba.roster.planning.rule.MustRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** What was agreed person by person stays. */
final class PinsKept implements MustRule {

    @Override
    public String key() {
        return "pins-kept";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        task.pins().forEach(pin -> shape.fix(pin.volunteer(), pin.slot()));
    }

    @Override
    public List<Broken> broken(PlanningTask task, DutyRoster roster) {
        return task.pins().stream()
                .filter(pin -> !roster.has(pin.volunteer(), pin.slot()))
                .map(pin -> new Broken(key(), pin.volunteer(), pin.slot()))
                .toList();
    }
}
