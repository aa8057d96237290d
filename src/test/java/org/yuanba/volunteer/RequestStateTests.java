package org.yuanba.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps of a request for help. */
class RequestStateTests {

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void canAlwaysEndWithHerWord(RequestState state) {
        var reached = EnumSet.of(state);
        var next = new ArrayDeque<>(List.of(state));
        while (!next.isEmpty()) {
            for (var one : next.poll().next()) {
                if (reached.add(one)) {
                    next.add(one);
                }
            }
        }
        assertThat(reached).anyMatch(one -> !one.isOpen());
    }

    @Test
    void isDoneOnlyAfterBothAgreed() {
        for (var state : RequestState.values()) {
            assertThat(state.mayBecome(RequestState.DONE)).isEqualTo(state == RequestState.AGREED);
            assertThat(state.mayBecome(RequestState.AGREED)).isEqualTo(state == RequestState.OFFERED);
        }
    }

    @Test
    void isConfirmedByHerAloneAfterItWasDone() {
        for (var state : RequestState.values()) {
            assertThat(state.mayBecome(RequestState.CONFIRMED)).isEqualTo(state == RequestState.DONE);
        }
    }
}
