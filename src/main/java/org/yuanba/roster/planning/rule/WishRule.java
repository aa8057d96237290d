package org.yuanba.roster.planning.rule;

import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;

/** Something a roster tries for; how much it weighs is said by the rule set. */
public interface WishRule extends RosterRule {

    /** How much of the wish stays unfulfilled in this roster, in units of the wish. */
    int amount(PlanningTask task, DutyRoster roster);

    /** The same, times what a unit weighs. */
    default int cost(PlanningTask task, DutyRoster roster) {
        var weight = task.rules().weight(key());
        return weight == 0 ? 0 : Math.multiplyExact(weight, amount(task, roster));
    }
}
