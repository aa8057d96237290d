package org.yuanba.roster.planning.wish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class UsualWeekdaysTests {

    private final UsualWeekdays rule = new UsualWeekdays();

    @Test
    void countsShiftsOnOtherWeekdays() {
        var task = new Scene()
                .morning(0, 1)
                .morning(1, 1)
                .volunteer()
                .usually(1)
                .volunteer()
                .task();
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 0}, new int[] {1, 1})))
                .isZero();
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 1}))).isEqualTo(1);
    }

    @Test
    void keepsHabits() {
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .morning(0, 1)
                        .volunteer()
                        .usually(2)
                        .volunteer()
                        .usually(1)
                        .weight("usual-weekdays", 1)
                        .task(),
                0);
    }
}
