package org.yuanba.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The days off and swapped workdays of all known notices; beyond them a week has five working days. */
final class KnownDays {

    private static final int FIRST_SWAPPED_IN_DECEMBER = 25;

    private final Map<LocalDate, HolidayDay> days = new HashMap<>();
    private final Set<Integer> years;

    /** From these notices; where two speak of a day, that of the later year holds. */
    KnownDays(Collection<HolidayYear> notices) {
        notices.stream().sorted().forEach(notice -> notice.days().forEach(day -> days.put(day.day(), day)));
        years = Set.copyOf(notices.stream().map(HolidayYear::year).toList());
    }

    boolean isWorked(LocalDate day) {
        var special = days.get(day);
        return special == null ? !isWeekend(day) : !special.off();
    }

    Optional<HolidayDay> special(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** The notice one would need to be sure of this day: for the last days of December that of the next year as well. */
    Optional<Integer> missingYear(LocalDate day) {
        int year = day.getYear();
        if (!years.contains(year)) {
            return Optional.of(year);
        }
        boolean turn = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= FIRST_SWAPPED_IN_DECEMBER;
        return turn && !years.contains(year + 1) ? Optional.of(year + 1) : Optional.empty();
    }

    boolean has(int year) {
        return years.contains(year);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
