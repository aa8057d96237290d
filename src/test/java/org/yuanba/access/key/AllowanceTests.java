package org.yuanba.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuanba.testing.TestClock;

class AllowanceTests {

    private final TestClock.Turned clock = new TestClock.Turned();
    private final Allowance<String> allowance = new Allowance<>(clock, Duration.ofMinutes(1));

    @BeforeEach
    void morning() {
        clock.set(Instant.parse("2026-11-24T01:00:00Z"));
    }

    @Test
    void letsInSoManyAndSaysWhenToComeAgain() {
        assertThat(allowance.take("a", 2)).isEmpty();
        assertThat(allowance.take("a", 2)).isEmpty();
        assertThat(allowance.take("a", 2))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1)));
    }

    @Test
    void countsEachForItself() {
        allowance.take("a", 1);

        assertThat(allowance.take("b", 1)).isEmpty();
    }

    @Test
    void beginsAnewAfterTheSpan() {
        allowance.take("a", 1);
        clock.advance(Duration.ofSeconds(61));

        assertThat(allowance.take("a", 1)).isEmpty();
        assertThat(allowance.take("a", 1)).isPresent();
    }
}
