package org.yuanba.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days of the sample city's past: the fourteen month-ends before today.
 *
 * @param days oldest first
 */
record DemoPast(List<LocalDate> days) {

    private static final int MONTHS = 14;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static DemoPast before(LocalDate today) {
        var month = YearMonth.from(today);
        return new DemoPast(IntStream.rangeClosed(1, MONTHS)
                .mapToObj(back -> month.minusMonths(MONTHS + 1L - back).atEndOfMonth())
                .toList());
    }

    /** When the city begins. */
    Instant morning() {
        return at(days.getFirst(), 8);
    }

    static Instant afternoon(LocalDate day) {
        return at(day, 16);
    }

    static Instant evening(LocalDate day) {
        return at(day, 23);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(CHINA).toInstant();
    }
}
