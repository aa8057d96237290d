package org.yuanba.roster.planning.must;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class ShiftsPerWeekTests {

    private final ShiftsPerWeek rule = new ShiftsPerWeek();

    @Test
    void countsWeekByWeek() {
        var task = new Scene()
                .morning(4, 1)
                .morning(6, 1)
                .morning(8, 1)
                .volunteer(1, 31, 0)
                .task();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {0, 2})))
                .isEmpty();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {0, 1})))
                .hasSize(1);
    }

    @Test
    void leavesTheShiftBeyondTheWeeklyMaximumEmpty() {
        RuleProof.makesTheDifference(
                rule,
                new Scene().morning(0, 1).morning(2, 1).volunteer(1, 31, 0).task());
    }
}
