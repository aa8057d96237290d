package org.yuanba.roster.planning.must;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class OneShiftADayTests {

    private final OneShiftADay rule = new OneShiftADay();

    @Test
    void findsTwoShiftsOnADay() {
        var task = new Scene().morning(0, 1).night(0, 1).night(1, 1).volunteer().task();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {0, 1})))
                .hasSize(1);
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {0, 2})))
                .isEmpty();
    }

    @Test
    void leavesTheSecondShiftOfADayEmpty() {
        RuleProof.makesTheDifference(
                rule, new Scene().morning(0, 1).night(0, 1).volunteer().rest(0).task());
    }
}
