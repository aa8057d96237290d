package org.yuanba.roster.planning.wish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class NightsSharedTests {

    private final NightsShared rule = new NightsShared();

    @Test
    void measuresAmongThoseWhoOfferedANight() {
        var task = new Scene()
                .night(0, 1)
                .night(2, 1)
                .volunteer()
                .volunteer()
                .notAt(0, 1)
                .volunteer()
                .task();
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 0}, new int[] {0, 1})))
                .isEqualTo(2);
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 0}, new int[] {2, 1})))
                .isZero();
    }

    @Test
    void givesEachANight() {
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .night(0, 1)
                        .night(2, 1)
                        .volunteer()
                        .volunteer()
                        .weight("nights-shared", 10)
                        .task(),
                0);
    }
}
