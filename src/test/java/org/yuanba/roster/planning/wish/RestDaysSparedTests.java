package org.yuanba.roster.planning.wish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class RestDaysSparedTests {

    private final RestDaysSpared rule = new RestDaysSpared();

    @Test
    void countsOnlyBeyondWhatWasAgreed() {
        var task = new Scene()
                .morning(5, 1)
                .morning(6, 1)
                .volunteer()
                .restDayCap(1)
                .task();
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 0}))).isZero();
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 0}, new int[] {0, 1})))
                .isEqualTo(1);
    }

    @Test
    void sharesAWeekendOut() {
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .morning(5, 1)
                        .morning(6, 1)
                        .volunteer()
                        .volunteer()
                        .restDayCap(1)
                        .weight("rest-days-spared", 4)
                        .task(),
                0);
    }
}
