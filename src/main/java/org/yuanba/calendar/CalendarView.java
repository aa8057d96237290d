package org.yuanba.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What the calendar page shows.
 *
 * @param years the years known, newest first
 * @param year the year whose days are shown
 * @param off its days off, as spans
 * @param worked its weekend days that are worked
 * @param missing years whose holidays should be known by now and are not
 */
public record CalendarView(
        List<Known> years, int year, List<Span> off, List<HolidayDay> worked, List<Integer> missing) {

    /**
     * A year that is known.
     *
     * @param year the year
     * @param off how many days are off
     * @param worked how many weekend days are worked
     * @param source where it is from
     * @param asOf the day its state is of
     */
    public record Known(int year, long off, long worked, String source, LocalDate asOf) {}

    /**
     * Days off in a row.
     *
     * @param name the holiday
     * @param first the first day
     * @param last the last day
     */
    public record Span(String name, LocalDate first, LocalDate last) {

        /** How many days. */
        public int days() {
            return (int) ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    /** The days off of a notice as spans of one name without a gap. */
    static List<Span> spans(List<HolidayDay> days) {
        var spans = new ArrayList<Span>();
        for (var day : days) {
            if (!day.off()) {
                continue;
            }
            var before = spans.isEmpty() ? null : spans.getLast();
            if (before != null
                    && before.name().equals(day.name())
                    && before.last().plusDays(1).equals(day.day())) {
                spans.set(spans.size() - 1, new Span(day.name(), before.first(), day.day()));
            } else {
                spans.add(new Span(day.name(), day.day(), day.day()));
            }
        }
        return List.copyOf(spans);
    }

    /** Whether the year's days are shown. */
    public boolean hasDays() {
        return !off.isEmpty() || !worked.isEmpty();
    }
}
