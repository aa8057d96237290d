package org.yuanba.roster.planning.must;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class OnlyWhenOfferedTests {

    private final OnlyWhenOffered rule = new OnlyWhenOffered();

    @Test
    void findsSomebodyWhoDidNotOffer() {
        var task = new Scene().morning(0, 1).volunteer().notAt(0).volunteer().task();
        assertThat(rule.broken(task, Scene.roster(new int[] {1, 0}))).isEmpty();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}))).hasSize(1);
    }

    @Test
    void leavesASeatEmptyRatherThanAskWhoDidNotOffer() {
        RuleProof.makesTheDifference(
                rule, new Scene().morning(0, 1).volunteer().notAt(0).task());
    }
}
