package org.yuanba.roster.planning.wish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class LeastChangeTests {

    private final LeastChange rule = new LeastChange();

    @Test
    void countsWhatWentAndWhatCame() {
        var task = new Scene()
                .morning(0, 1)
                .volunteer()
                .volunteer()
                .published(0, 0)
                .task();
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 0}))).isZero();
        assertThat(rule.amount(task, Scene.roster(new int[] {1, 0}))).isEqualTo(2);
        assertThat(rule.amount(new Scene().morning(0, 1).volunteer().task(), Scene.roster(new int[] {0, 0})))
                .as("nothing was published")
                .isZero();
    }

    @Test
    void keepsWhatWasPublished() {
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .morning(0, 1)
                        .volunteer()
                        .volunteer()
                        .published(1, 0)
                        .weight("least-change", 50)
                        .task(),
                0);
    }
}
