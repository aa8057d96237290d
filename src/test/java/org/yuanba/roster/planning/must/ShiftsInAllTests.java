package org.yuanba.roster.planning.must;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class ShiftsInAllTests {

    private final ShiftsInAll rule = new ShiftsInAll();

    @Test
    void countsThePeriod() {
        var task = new Scene().morning(0, 1).morning(8, 1).volunteer(7, 1, 0).task();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 1}))).isEmpty();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {0, 1})))
                .hasSize(1);
    }

    @Test
    void leavesTheShiftBeyondTheMaximumEmpty() {
        RuleProof.makesTheDifference(
                rule, new Scene().morning(0, 1).morning(8, 1).volunteer(7, 1, 0).task());
    }
}
