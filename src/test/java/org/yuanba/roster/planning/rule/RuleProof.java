package org.yuanba.roster.planning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.shape.TinySearch;

/** Proves of a rule that it makes the difference: among all rosters of a small task, with it and without it. */
public final class RuleProof {

    private RuleProof() {}

    /** With the rule no cheapest roster breaks it; without it one does, so the check and the shape can both fail. */
    public static void makesTheDifference(MustRule rule, PlanningTask task) {
        assertThat(TinySearch.best(Rules.shape(task)))
                .as("cheapest rosters with " + rule.key())
                .isNotEmpty()
                .allSatisfy(roster -> assertThat(rule.broken(task, roster)).isEmpty());
        assertThat(TinySearch.bestWithout(task, rule.key()))
                .as("cheapest rosters without " + rule.key())
                .anySatisfy(roster -> assertThat(rule.broken(task, roster)).isNotEmpty());
    }

    /** With the wish every cheapest roster leaves this much of it; without it one leaves more. */
    public static void makesTheDifference(WishRule rule, PlanningTask task, int left) {
        assertThat(TinySearch.best(Rules.shape(task)))
                .as("cheapest rosters with " + rule.key())
                .isNotEmpty()
                .allSatisfy(roster -> assertThat(rule.amount(task, roster)).isEqualTo(left));
        assertThat(TinySearch.bestWithout(task, rule.key()))
                .as("cheapest rosters without " + rule.key())
                .anySatisfy(roster -> assertThat(rule.amount(task, roster)).isGreaterThan(left));
    }
}
