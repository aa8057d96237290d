package org.yuanba.roster.planning.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class EverySkillThereTests {

    private final EverySkillThere rule = new EverySkillThere();

    @Test
    void letsOneWithTwoSkillsCountForBoth() {
        var task = new Scene()
                .slot("大门", 0, 6, 2, Map.of("lead", 1, "fire", 1))
                .volunteer()
                .skilled("lead")
                .skilled("fire")
                .volunteer()
                .task();
        assertThat(rule.amount(task, Scene.roster(new int[] {0, 0}))).isZero();
        assertThat(rule.amount(task, Scene.roster(new int[] {1, 0}))).isEqualTo(2);
    }

    @Test
    void prefersWhoBringsTheSkill() {
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .slot("大门", 0, 6, 1, Map.of("lead", 1))
                        .volunteer()
                        .volunteer()
                        .skilled("lead")
                        .dislikes(0, 8)
                        .weight("every-skill-there", 100)
                        .weight("wishes-heard", 1)
                        .task(),
                0);
    }
}
