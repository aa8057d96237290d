package org.yuanba.calendar;

import java.time.LocalDate;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Counts periods by the calendar of holidays and swapped workdays. */
@Component
public class Deadlines {

    /** The longest period that is counted: ten years. */
    public static final int LONGEST = 3_660;

    private final Holidays holidays;

    Deadlines(Holidays holidays) {
        this.holidays = holidays;
    }

    /**
     * The period of so many days that starts on this day, the day itself not counted.
     *
     * @throws IllegalArgumentException for less than a day or more than {@link #LONGEST}
     */
    public Deadline of(LocalDate start, int days, Counting counting) {
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("A period has 1 to " + LONGEST + " days, not " + days);
        }
        return count(holidays.known(), start, days, counting);
    }

    static Deadline count(KnownDays known, LocalDate start, int days, Counting counting) {
        var unknown = new TreeSet<Integer>();
        LocalDate reached = start;
        for (int counted = 0; counted < days; ) {
            reached = reached.plusDays(1);
            boolean counts = counting == Counting.CALENDAR || works(known, reached, unknown);
            counted += counts ? 1 : 0;
        }
        LocalDate last = reached;
        while (!works(known, last, unknown)) {
            last = last.plusDays(1);
        }
        return new Deadline(start, days, counting, start.plusDays(1), reached, last, unknown);
    }

    private static boolean works(KnownDays known, LocalDate day, TreeSet<Integer> unknown) {
        known.missingYear(day).ifPresent(unknown::add);
        return known.isWorked(day);
    }
}
