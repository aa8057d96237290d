package org.yuanba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Dates chinese;
    private static Dates english;

    @BeforeAll
    static void read() throws IOException {
        var texts = new Texts();
        chinese = new Dates(texts, Texts.CHINESE, TODAY);
        english = new Dates(texts, Locale.ENGLISH, TODAY);
    }

    @Test
    void writesADayOfThisYearWithItsWeekday() {
        assertThat(chinese.day(TODAY)).isEqualTo("11月24日 星期二");
    }

    @Test
    void writesTheYearWhenItIsAnother() {
        assertThat(chinese.day(LocalDate.of(2025, 11, 24))).contains("2025年11月24日");
    }

    @Test
    void writesAnEnglishDayWithItsMonthInLetters() {
        assertThat(english.day(TODAY)).isEqualTo("Tue 24 Nov");
    }

    @Test
    void writesClockTimesInTwentyFourHours() {
        assertThat(chinese.clock(LocalTime.of(8, 5))).isEqualTo("8:05");
        assertThat(chinese.clock(LocalTime.of(17, 42))).isEqualTo("17:42");
    }

    @Test
    void saysTodayAndYesterdayInShanghai() {
        assertThat(chinese.at(Instant.parse("2026-11-24T00:10:00Z"))).isEqualTo("今天 8:10");
        assertThat(chinese.at(Instant.parse("2026-11-23T09:42:00Z"))).isEqualTo("昨天 17:42");
        assertThat(chinese.at(Instant.parse("2026-11-23T16:30:00Z"))).isEqualTo("今天 0:30");
    }

    @Test
    void countsTheDaysThatAreLeft() {
        assertThat(chinese.left(TODAY)).isEqualTo("今天到期");
        assertThat(chinese.left(TODAY.plusDays(2))).isEqualTo("还有 2 天");
        assertThat(english.left(TODAY.plusDays(1))).isEqualTo("one day left");
    }

    @Test
    void saysHowLongALastDayIsOver() {
        assertThat(chinese.left(TODAY.minusDays(3))).isEqualTo("过了 3 天");
    }

    @Test
    void namesTheDayWhenItIsFar() {
        assertThat(chinese.left(TODAY.plusDays(15))).startsWith("12月9日");
    }

    @Test
    void callsThreeDaysNear() {
        assertThat(chinese.isNear(TODAY.plusDays(3))).isTrue();
        assertThat(chinese.isNear(TODAY.plusDays(4))).isFalse();
        assertThat(chinese.isNear(TODAY.minusDays(1))).isTrue();
    }
}
