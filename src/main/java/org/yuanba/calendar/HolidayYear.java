package org.yuanba.calendar;

import java.util.List;

/**
 * The notice for one year.
 *
 * @param year its year
 * @param days the days it speaks of, in order; some may lie in the December before
 */
record HolidayYear(int year, List<HolidayDay> days) implements Comparable<HolidayYear> {

    HolidayYear {
        days = days.stream()
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }

    long offDays() {
        return days.stream().filter(HolidayDay::off).count();
    }

    long workedDays() {
        return days.size() - offDays();
    }

    @Override
    public int compareTo(HolidayYear other) {
        return Integer.compare(year, other.year);
    }
}
