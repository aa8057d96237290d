package org.yuanba.fund.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.yuanba.fund.FundNature;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

class MatchingRuleTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static MatchingRule rule(int matches, int each, long most) {
        return new MatchingRule(
                NewId.next(),
                new PlaceKey("510107"),
                "一比一",
                FundNature.RESIDENT_CONTRIBUTION,
                matches,
                each,
                most,
                DAY,
                DAY.plusYears(1),
                "会议");
    }

    @Test
    void followsOneToOneUpToTheCap() {
        assertThat(rule(1, 1, 400_000).follows(399_999)).isEqualTo(399_999);
        assertThat(rule(1, 1, 400_000).follows(400_001)).isEqualTo(400_000);
        assertThat(rule(1, 3, 400_000).follows(100)).isEqualTo(33);
        assertThat(rule(1, 1, 400_000).follows(-5)).isZero();
    }

    @Test
    void holdsFromItsFirstDayThroughItsLast() {
        var rule = rule(1, 1, 1);
        assertThat(rule.holdsOn(DAY.minusDays(1))).isFalse();
        assertThat(rule.holdsOn(DAY)).isTrue();
        assertThat(rule.holdsOn(DAY.plusYears(1))).isTrue();
        assertThat(rule.holdsOn(DAY.plusYears(1).plusDays(1))).isFalse();
    }

    @Property(tries = 500)
    void neverFollowsMoreThanTheRatioOrTheCapAndLessOnlyByAFen(
            @ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long given,
            @ForAll @IntRange(min = 1, max = 100) int matches,
            @ForAll @IntRange(min = 1, max = 100) int each,
            @ForAll @LongRange(min = 1, max = 99_999_999_999_999L) long most) {
        var follows = BigInteger.valueOf(rule(matches, each, most).follows(given));
        var exact = BigInteger.valueOf(given).multiply(BigInteger.valueOf(matches));
        assertThat(follows).isLessThanOrEqualTo(BigInteger.valueOf(most));
        assertThat(follows.multiply(BigInteger.valueOf(each))).isLessThanOrEqualTo(exact);
        if (follows.compareTo(BigInteger.valueOf(most)) < 0) {
            assertThat(follows.add(BigInteger.ONE).multiply(BigInteger.valueOf(each)))
                    .isGreaterThan(exact);
        }
    }
}
