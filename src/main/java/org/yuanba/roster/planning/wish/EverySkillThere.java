package org.yuanba.roster.planning.wish;

import java.util.stream.IntStream;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.WishRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Every shift has the skills it asks for: each missing one counts; one person may bring several. */
final class EverySkillThere implements WishRule {

    @Override
    public String key() {
        return "every-skill-there";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var weight = task.rules().weight(key());
        for (int slot = 0; slot < task.slots().size(); slot++) {
            for (var asked : task.slots().get(slot).skills().entrySet()) {
                var who = IntStream.range(0, task.volunteers().size())
                        .filter(volunteer ->
                                task.volunteers().get(volunteer).skills().contains(asked.getKey()));
                var at = slot;
                shape.atLeast(
                        asked.getValue(),
                        weight,
                        who.map(volunteer -> shape.cell(volunteer, at)).toArray());
            }
        }
    }

    @Override
    public int amount(PlanningTask task, DutyRoster roster) {
        int missing = 0;
        for (int slot = 0; slot < task.slots().size(); slot++) {
            for (var asked : task.slots().get(slot).skills().entrySet()) {
                var there = roster.at(slot).stream()
                        .filter(who -> task.volunteers().get(who).skills().contains(asked.getKey()))
                        .count();
                missing += Math.max(0, asked.getValue() - (int) there);
            }
        }
        return missing;
    }
}
