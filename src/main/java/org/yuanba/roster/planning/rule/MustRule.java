package org.yuanba.roster.planning.rule;

import java.util.List;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;

/** A rule no roster may break; a roster that does is never published. */
public interface MustRule extends RosterRule {

    /** Where this roster breaks the rule, found without any solver; empty when it keeps it. */
    List<Broken> broken(PlanningTask task, DutyRoster roster);
}
