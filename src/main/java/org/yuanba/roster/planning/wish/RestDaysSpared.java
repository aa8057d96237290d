package org.yuanba.roster.planning.wish;

import java.util.stream.IntStream;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.WishRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Weekends and holidays stay free: each shift on one above the agreed number counts. */
final class RestDaysSpared implements WishRule {

    @Override
    public String key() {
        return "rest-days-spared";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var weight = task.rules().weight(key());
        var restDays = IntStream.range(0, task.slots().size())
                .filter(slot -> task.slots().get(slot).restDay())
                .toArray();
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            shape.notAbove(task.rules().restDayCap(), weight, shape.slotsOf(volunteer, restDays));
        }
    }

    @Override
    public int amount(PlanningTask task, DutyRoster roster) {
        int above = 0;
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            var worked = roster.slotsOf(volunteer).stream()
                    .filter(slot -> task.slots().get(slot).restDay())
                    .count();
            above += Math.max(0, (int) worked - task.rules().restDayCap());
        }
        return above;
    }
}
