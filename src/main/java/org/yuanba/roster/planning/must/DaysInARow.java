package org.yuanba.roster.planning.must;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.DutySlot;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.Broken;
import org.yuanba.roster.planning.rule.MustRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Nobody is on duty more days in a row than the compound agreed. */
final class DaysInARow implements MustRule {

    @Override
    public String key() {
        return "days-in-a-row";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var most = task.rules().maxDaysInARow();
        var last = task.slots().stream().mapToInt(DutySlot::day).max().orElse(-1);
        for (int day = 0; day + most <= last; day++) {
            var slots = Days.between(task, day, day + most);
            for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
                shape.atMost(most, shape.slotsOf(volunteer, slots));
            }
        }
    }

    @Override
    public List<Broken> broken(PlanningTask task, DutyRoster roster) {
        var found = new ArrayList<Broken>();
        for (int volunteer = 0; volunteer < task.volunteers().size(); volunteer++) {
            var days = new TreeSet<Integer>();
            for (var slot : roster.slotsOf(volunteer)) {
                days.add(task.slots().get(slot).day());
            }
            int run = 0;
            int before = Integer.MIN_VALUE;
            for (int day : days) {
                run = day - 1 == before ? run + 1 : 1;
                before = day;
                if (run > task.rules().maxDaysInARow()) {
                    found.add(new Broken(key(), volunteer, slotOn(task, roster, volunteer, day)));
                }
            }
        }
        return found;
    }

    private static int slotOn(PlanningTask task, DutyRoster roster, int volunteer, int day) {
        return roster.slotsOf(volunteer).stream()
                .filter(slot -> task.slots().get(slot).day() == day)
                .findFirst()
                .orElse(-1);
    }
}
