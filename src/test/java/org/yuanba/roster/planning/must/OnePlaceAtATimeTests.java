package org.yuanba.roster.planning.must;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class OnePlaceAtATimeTests {

    private final OnePlaceAtATime rule = new OnePlaceAtATime();

    @Test
    void findsSomebodyAtTwoPosts() {
        var task = new Scene()
                .slot("大门", 0, 6, 1, Map.of())
                .slot("巡逻", 0, 10, 1, Map.of())
                .slot("巡逻", 0, 14, 1, Map.of())
                .volunteer()
                .task();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {0, 1})))
                .hasSize(1);
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {0, 2})))
                .isEmpty();
    }

    @Test
    void countsEvenWhereNoOtherRuleKeepsThemApart() {
        // a night that begins before midnight and a shift that begins within it on the next day, no rest asked
        var task = new Scene()
                .night(0, 1)
                .slot("巡逻", 1, 2, 1, Map.of())
                .volunteer()
                .rest(0)
                .task();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}, new int[] {0, 1})))
                .hasSize(1);
        assertThat(new RestBetweenShifts().broken(task, Scene.roster(new int[] {0, 0}, new int[] {0, 1})))
                .isEmpty();
        assertThat(SlotGroups.meeting(task.slots(), 0)).hasSize(1);
    }

    @Test
    void isAlsoSeenByTheLimitsOfRest() {
        // rest between shifts tells the search the wider groups, so only a scene without rest tells the two apart
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .night(0, 1)
                        .slot("巡逻", 1, 2, 1, Map.of())
                        .volunteer()
                        .rest(0)
                        .task());
    }
}
