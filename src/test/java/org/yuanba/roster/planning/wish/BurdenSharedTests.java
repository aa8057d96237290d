package org.yuanba.roster.planning.wish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class BurdenSharedTests {

    private final BurdenShared rule = new BurdenShared();

    @Test
    void countsUnitsAboveAndBelowTheShare() {
        var task = new Scene()
                .night(0, 1)
                .burden(3)
                .morning(2, 1)
                .volunteer(7, 31, 1)
                .volunteer(7, 31, 2)
                .task();
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 0}, new int[] {1, 1})))
                .isEqualTo(3);
        assertThat(rule.amount(task, Scene.roster(new int[] {1, 0}, new int[] {0, 1})))
                .isEqualTo(1);
    }

    @Test
    void givesTheHeavyShiftToWhoOwesMore() {
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .night(0, 1)
                        .burden(3)
                        .morning(2, 1)
                        .volunteer(7, 31, 1)
                        .volunteer(7, 31, 2)
                        .weight("burden-shared", 6)
                        .task(),
                1);
    }
}
