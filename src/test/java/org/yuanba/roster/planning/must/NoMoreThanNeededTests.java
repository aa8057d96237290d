package org.yuanba.roster.planning.must;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class NoMoreThanNeededTests {

    private final NoMoreThanNeeded rule = new NoMoreThanNeeded();

    @Test
    void findsASlotWithMoreThanItNeeds() {
        var task = new Scene().morning(0, 1).volunteer().volunteer().task();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}))).isEmpty();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {1, 0})))
                .singleElement()
                .satisfies(broken -> assertThat(broken.slot()).isZero());
    }

    @Test
    void keepsASecondAwayEvenWhereFairnessWouldHaveThem() {
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .morning(0, 1)
                        .volunteer(7, 31, 1)
                        .volunteer(7, 31, 1)
                        .weight("burden-shared", 6)
                        .task());
    }
}
