package org.yuanba.roster.planning.must;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.RuleProof;

class PinsKeptTests {

    private final PinsKept rule = new PinsKept();

    @Test
    void findsAPinThatIsGone() {
        var task = new Scene().morning(0, 1).volunteer().volunteer().pin(1, 0).task();
        assertThat(rule.broken(task, Scene.roster(new int[] {1, 0}))).isEmpty();
        assertThat(rule.broken(task, Scene.roster(new int[] {0, 0}))).hasSize(1);
    }

    @Test
    void keepsWhatWasAgreedThoughAnotherWouldBeCheaper() {
        RuleProof.makesTheDifference(
                rule,
                new Scene()
                        .morning(0, 1)
                        .volunteer()
                        .volunteer()
                        .dislikes(0, 5)
                        .pin(1, 0)
                        .weight("wishes-heard", 1)
                        .task());
    }
}
