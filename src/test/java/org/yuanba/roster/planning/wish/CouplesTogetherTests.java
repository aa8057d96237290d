package org.yuanba.roster.planning.wish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class CouplesTogetherTests {

    private final CouplesTogether rule = new CouplesTogether();

    @Test
    void countsShiftsOnlyOneOfThemHas() {
        var task = new Scene()
                .morning(0, 2)
                .morning(1, 1)
                .volunteer()
                .volunteer()
                .couple(0, 1)
                .task();
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 0}))).isEqualTo(1);
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 0}, new int[] {1, 0})))
                .isZero();
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 1})))
                .as("room for one alone")
                .isZero();
    }

    @Test
    void bringsThemTogether() {
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .morning(0, 2)
                        .volunteer()
                        .volunteer()
                        .volunteer()
                        .couple(0, 1)
                        .weight("couples-together", 3)
                        .task(),
                0);
    }
}
