package org.yuanba.roster.planning.must;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class RestBetweenShiftsTests {

    private final RestBetweenShifts rule = new RestBetweenShifts();

    @Test
    void findsTooLittleRest() {
        var task = new Scene().night(0, 1).morning(1, 1).night(1, 1).volunteer().task();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {0, 1})))
                .hasSize(1);
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {0, 2})))
                .isEmpty();
    }

    @Test
    void takesRestThatIsExactlyEnough() {
        var task = new Scene()
                .slot("大门", 0, 6, 1, Map.of())
                .slot("大门", 1, 1, 1, Map.of())
                .volunteer()
                .task();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {0, 1})))
                .isEmpty();
    }

    @Test
    void saysOneOfThreeInsteadOfThreePairs() {
        var task = new Scene()
                .slot("大门", 0, 14, 1, Map.of())
                .night(0, 1)
                .morning(1, 1)
                .volunteer()
                .task();
        assertThat(SlotGroups.meeting(task.slots(), task.rules().minRestMinutes()))
                .singleElement()
                .satisfies(group -> assertThat(group).containsExactly(0, 1, 2));
    }

    @Test
    void leavesTheMorningAfterANightEmpty() {
        RuleProof.makesTheDifference(
                rule, new Scene().night(0, 1).morning(1, 1).volunteer().task());
    }
}
