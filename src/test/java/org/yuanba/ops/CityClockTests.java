package org.yuanba.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CityClockTests {

    private static final Instant THEN = Instant.parse("2025-09-30T08:00:00Z");

    private final CityClock clock = new CityClock(ZoneId.of("Asia/Shanghai"));

    @Test
    void standsForTheThreadThatBuildsThePastAlone() {
        CityClock.standing(THEN, () -> {
            assertThat(clock.instant()).isEqualTo(THEN);
            assertThat(clock.withZone(ZoneId.of("UTC")).instant()).isEqualTo(THEN);
            assertThat(CompletableFuture.supplyAsync(clock::instant).join()).isAfter(THEN);
        });
        assertThat(clock.instant()).isAfter(THEN);
    }
}
