package org.yuanba.notify.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.yuanba.notify.choice.NotifyRules.Rules;

/** When nobody is disturbed, and how long a failed try waits. */
class QuietHoursTests {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    @Test
    void waitsForTheMorning() {
        assertThat(NIGHT.after(Instant.parse("2026-11-24T14:30:00Z"))).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(NIGHT.after(Instant.parse("2026-11-24T22:00:00Z"))).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
    }

    @Test
    void doesNotWaitByDay() {
        var noon = Instant.parse("2026-11-24T04:00:00Z");
        assertThat(NIGHT.after(noon)).isEqualTo(noon);
    }

    @Test
    void isNeverQuietWhenBothEndsAreTheSame() {
        var night = Instant.parse("2026-11-24T18:00:00Z");
        assertThat(new QuietHours(LocalTime.NOON, LocalTime.NOON).after(night)).isEqualTo(night);
    }

    @Property
    void neverAsksForLessThanNowNorMoreThanADay(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int until,
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long at) {
        var hours = new QuietHours(LocalTime.MIN.plusMinutes(from), LocalTime.MIN.plusMinutes(until));
        var moment = Instant.ofEpochSecond(at);
        var opens = hours.after(moment);
        assertThat(opens).isBetween(moment, moment.plus(Duration.ofDays(1)));
        assertThat(hours.after(opens)).isEqualTo(opens);
    }

    @Property
    void waitsLongerAfterEachTryUpToAnEnd(@ForAll @IntRange(min = 1, max = 60) int tries) {
        var rules = new Rules(NIGHT, 8, Duration.ofSeconds(60), Duration.ofHours(4), 180, 30);
        assertThat(rules.pauseAfter(tries + 1)).isGreaterThanOrEqualTo(rules.pauseAfter(tries));
        assertThat(rules.pauseAfter(tries)).isBetween(Duration.ofSeconds(60), Duration.ofHours(4));
    }
}
