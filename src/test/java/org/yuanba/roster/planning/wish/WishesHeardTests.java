package org.yuanba.roster.planning.wish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class WishesHeardTests {

    private final WishesHeard rule = new WishesHeard();

    @Test
    void countsAsMuchAsWasSaid() {
        var task = new Scene().morning(0, 1).volunteer().dislikes(0, 5).task();
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 0}))).isEqualTo(5);
        assertThat(rule.amount(task, Scene.roster())).isZero();
    }

    @Test
    void asksWhoDoesNotMind() {
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .morning(0, 1)
                        .volunteer()
                        .dislikes(0, 5)
                        .volunteer()
                        .weight("wishes-heard", 1)
                        .task(),
                0);
    }
}
