package org.yuanba.roster.planning.rule;

import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** A rule of rosters, known by a key of words: {@code roster.rule.KEY} names it, {@code roster.rule.KEY.why} explains it. */
public interface RosterRule {

    /** The rule's name in words joined by hyphens. */
    String key();

    /** Tells the search what this rule wants of a task. */
    void shape(PlanningTask task, ShapeBuilder shape);
}
