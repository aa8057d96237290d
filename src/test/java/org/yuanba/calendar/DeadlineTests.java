package org.yuanba.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    private static final KnownDays KNOWN = new KnownDays(ShippedHolidays.years());

    @Test
    void countsFifteenDaysFromTheDayAfterTheNotice() {
        var deadline = calendar("2026-09-01", 15);

        assertThat(deadline.firstDay()).isEqualTo("2026-09-02");
        assertThat(deadline.lastDay()).isEqualTo("2026-09-16");
        assertThat(deadline.dayAfter()).isEqualTo("2026-09-17");
        assertThat(deadline.isMoved()).isFalse();
        assertThat(deadline.isUncertain()).isFalse();
    }

    @Test
    void endsAtMidnightInChina() {
        assertThat(calendar("2026-09-01", 15).end()).isEqualTo(Instant.parse("2026-09-16T16:00:00Z"));
    }

    @Test
    void movesALastDayOnAWeekendToMonday() {
        var deadline = calendar("2026-11-13", 8);

        assertThat(deadline.countedTo()).isEqualTo("2026-11-21");
        assertThat(deadline.lastDay()).isEqualTo("2026-11-23");
        assertThat(deadline.isMoved()).isTrue();
    }

    @Test
    void movesALastDayInTheNationalHolidayBehindIt() {
        assertThat(calendar("2026-09-24", 10).lastDay()).isEqualTo("2026-10-08");
    }

    @Test
    void keepsALastDayOnASwappedWorkday() {
        assertThat(calendar("2026-09-16", 4).lastDay()).isEqualTo("2026-09-20");
        assertThat(calendar("2026-09-16", 4).isMoved()).isFalse();
    }

    @Test
    void movesALastDayOnAnOrdinarySundayThatIsNotSwapped() {
        assertThat(calendar("2026-09-09", 4).lastDay()).isEqualTo("2026-09-14");
    }

    @Test
    void countsRestDaysInTheMiddleOfACalendarPeriod() {
        assertThat(calendar("2026-09-28", 12).countedTo()).isEqualTo("2026-10-10");
        assertThat(calendar("2026-09-28", 12).lastDay()).isEqualTo("2026-10-10");
    }

    @Test
    void leavesOutTheNationalHolidayInWorkingDaysAndCountsTheSwappedSaturday() {
        assertThat(working("2026-09-30", 5).lastDay()).isEqualTo("2026-10-13");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 1, 2026-11-23",
        "2026-11-23, 5, 2026-11-30",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-14, 1, 2026-02-24",
        "2026-02-27, 1, 2026-02-28",
        "2026-04-30, 1, 2026-05-06",
        "2026-05-08, 1, 2026-05-09",
        "2026-01-01, 1, 2026-01-04"
    })
    void countsWorkingDaysAroundTheHolidaysOf2026(LocalDate start, int days, LocalDate last) {
        assertThat(working(start.toString(), days).lastDay()).isEqualTo(last);
    }

    @Test
    void warnsWhenItEndsInAYearWithoutData() {
        var deadline = calendar("2026-12-20", 30);

        assertThat(deadline.lastDay()).isEqualTo("2027-01-19");
        assertThat(deadline.unknownYears()).containsExactly(2027);
    }

    @Test
    void fallsBackToWeekendsInAYearWithoutData() {
        assertThat(working("2027-01-01", 1).lastDay()).isEqualTo("2027-01-04");
        assertThat(calendar("2027-09-30", 1).lastDay()).isEqualTo("2027-10-01");
    }

    @Test
    void warnsInTheLastDaysOfDecemberWhenTheNextNoticeIsMissing() {
        assertThat(calendar("2026-12-20", 10).unknownYears()).containsExactly(2027);
        assertThat(calendar("2026-12-10", 7).unknownYears()).isEmpty();
    }

    @Test
    void looksForDecemberInTheNoticeOfTheNextYearToo() {
        assertThat(KNOWN.isWorked(LocalDate.parse("2018-12-29"))).isTrue();
        assertThat(KNOWN.isWorked(LocalDate.parse("2018-12-31"))).isFalse();
        assertThat(ShippedHolidays.years().stream()
                        .filter(year -> year.year() == 2019)
                        .flatMap(year -> year.days().stream())
                        .map(HolidayDay::day))
                .contains(LocalDate.parse("2018-12-29"), LocalDate.parse("2018-12-31"));
    }

    @Test
    void refusesAPeriodOfNoDaysAndOneOfMoreThanTenYears() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadlines(none()).of(LocalDate.EPOCH, 0, Counting.CALENDAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadlines(none()).of(LocalDate.EPOCH, Deadlines.LONGEST + 1, Counting.WORKING));
    }

    @Property
    void neverEndsOnARestDay(@ForAll @IntRange(max = 8_000) int start, @ForAll @IntRange(min = 1, max = 90) int days) {
        for (var counting : Counting.values()) {
            var deadline = Deadlines.count(KNOWN, day(start), days, counting);
            assertThat(KNOWN.isWorked(deadline.lastDay())).isTrue();
        }
    }

    @Property
    void endsNoEarlierForOneDayMore(
            @ForAll @IntRange(max = 8_000) int start, @ForAll @IntRange(min = 1, max = 90) int days) {
        for (var counting : Counting.values()) {
            var one = Deadlines.count(KNOWN, day(start), days, counting);
            var more = Deadlines.count(KNOWN, day(start), days + 1, counting);
            assertThat(more.lastDay()).isAfterOrEqualTo(one.lastDay());
        }
    }

    @Property
    void countsExactlySoManyWorkingDays(
            @ForAll @IntRange(max = 8_000) int start, @ForAll @IntRange(min = 1, max = 60) int days) {
        var deadline = Deadlines.count(KNOWN, day(start), days, Counting.WORKING);
        assertThat(day(start).plusDays(1).datesUntil(deadline.dayAfter()).filter(KNOWN::isWorked))
                .hasSize(days);
        assertThat(deadline.isMoved()).isFalse();
    }

    private static Deadline calendar(String start, int days) {
        return Deadlines.count(KNOWN, LocalDate.parse(start), days, Counting.CALENDAR);
    }

    private static Deadline working(String start, int days) {
        return Deadlines.count(KNOWN, LocalDate.parse(start), days, Counting.WORKING);
    }

    private static LocalDate day(int n) {
        return LocalDate.of(2004, 1, 1).plusDays(n);
    }

    @SuppressWarnings("NullAway")
    private static Holidays none() {
        return new Holidays(null);
    }
}
