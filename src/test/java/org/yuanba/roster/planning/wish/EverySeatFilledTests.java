package org.yuanba.roster.planning.wish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class EverySeatFilledTests {

    private final EverySeatFilled rule = new EverySeatFilled();

    @Test
    void countsEachEmptySeat() {
        var task = new Scene().morning(0, 2).night(1, 1).volunteer().volunteer().task();
        assertThat(rule.amount(task, Scene.roster())).isEqualTo(3);
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 0}, new int[] {0, 1})))
                .isEqualTo(1);
    }

    @Test
    void asksSomebodyAgainstTheirWishRatherThanLeaveASeatEmpty() {
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .morning(0, 1)
                        .volunteer()
                        .dislikes(0, 8)
                        .weight("wishes-heard", 1)
                        .task(),
                0);
    }
}
