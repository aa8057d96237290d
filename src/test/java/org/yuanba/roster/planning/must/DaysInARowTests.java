package org.yuanba.roster.planning.must;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class DaysInARowTests {

    private final DaysInARow rule = new DaysInARow();

    @Test
    void findsTheFourthDayInARow() {
        var task = new Scene()
                .morning(0, 1)
                .morning(1, 1)
                .morning(2, 1)
                .morning(3, 1)
                .volunteer()
                .task();
        var three = Scene.roster(new int[] {0, 0}, new int[] {0, 1}, new int[] {0, 2});
        assertThat(rule.broken(task, three)).isEmpty();
        assertThat(rule.broken(task, three.with(new org.yuanba.roster.planning.Assignment(0, 3))))
                .singleElement()
                .satisfies(broken -> assertThat(broken.slot()).isEqualTo(3));
    }

    @Test
    void freesADayInBetween() {
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .morning(0, 1)
                        .morning(1, 1)
                        .morning(2, 1)
                        .volunteer()
                        .daysInARow(2)
                        .task());
    }
}
