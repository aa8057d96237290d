package org.yuanba.roster.planning.must;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class ApartStayApartTests {

    private final ApartStayApart rule = new ApartStayApart();

    @Test
    void findsTheTwoOnOneSlot() {
        var task = new Scene()
                .morning(0, 2)
                .morning(1, 1)
                .volunteer()
                .volunteer()
                .apart(0, 1)
                .task();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {1, 1})))
                .isEmpty();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {1, 0})))
                .hasSize(1);
    }

    @Test
    void leavesASeatEmptyRatherThanBringThemTogether() {
        RuleProof.makesTheDifference(
                rule,
                new Scene().morning(0, 2).volunteer().volunteer().apart(0, 1).task());
    }
}
