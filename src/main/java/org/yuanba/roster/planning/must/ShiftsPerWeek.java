package org.yuanba.roster.planning.must;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.Broken;
import org.yuanba.roster.planning.rule.MustRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Nobody has more shifts in a week than she offered. */
final class ShiftsPerWeek implements MustRule {

    @Override
    public String key() {
        return "shifts-per-week";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var weeks = Days.weeks(task);
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            for (var week : weeks) {
                shape.atMost(task.volunteers().get(volunteer).maxPerWeek(), shape.slotsOf(volunteer, week));
            }
        }
    }

    @Override
    public List<Broken> broken(PlanningTask task, DutyRoster roster) {
        return IntStream.range(0, task.volunteers().size())
                .boxed()
                .flatMap(volunteer -> tooMany(task, roster, volunteer))
                .toList();
    }

    private Stream<Broken> tooMany(PlanningTask task, DutyRoster roster, int volunteer) {
        return roster.slotsOf(volunteer).stream()
                .collect(Collectors.groupingBy(slot -> task.slots().get(slot).week()))
                .values()
                .stream()
                .filter(slots -> slots.size() > task.volunteers().get(volunteer).maxPerWeek())
                .map(slots -> new Broken(key(), volunteer, slots.getLast()));
    }
}
