package org.yuanba.roster.planning.rule;

import java.util.List;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.must.MustRules;
import org.yuanba.roster.planning.shape.Shape;
import org.yuanba.roster.planning.shape.ShapeBuilder;
import org.yuanba.roster.planning.wish.WishRules;

/** All rules together: what is broken, what a roster costs, and the shape the searches work on. */
public final class Rules {

    private Rules() {}

    /** Everything this roster breaks, rule by rule. */
    public static List<Broken> broken(PlanningTask task, DutyRoster roster) {
        return MustRules.ALL.stream()
                .flatMap(rule -> rule.broken(task, roster).stream())
                .toList();
    }

    /** What all wishes that stay unfulfilled weigh together. */
    public static int cost(PlanningTask task, DutyRoster roster) {
        return WishRules.ALL.stream().mapToInt(rule -> rule.cost(task, roster)).reduce(0, Math::addExact);
    }

    /** The task in numbers. */
    public static Shape shape(PlanningTask task) {
        var builder = new ShapeBuilder(task.volunteers().size(), task.slots().size());
        MustRules.ALL.forEach(rule -> rule.shape(task, builder));
        WishRules.ALL.stream()
                .filter(rule -> task.rules().weight(rule.key()) > 0)
                .forEach(rule -> rule.shape(task, builder));
        return builder.build();
    }
}
