package org.yuanba.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;

/**
 * A period and when it ends. The day it starts on does not count (Civil Code, art. 201); a last day that is a rest day
 * gives way to the first working day after it (art. 203); it ends at 24:00.
 *
 * @param start the day of the notice, the delivery, the decision
 * @param days how many days
 * @param counting how they are counted
 * @param firstDay the first day that counts
 * @param countedTo the day the count itself reaches
 * @param lastDay the last day of the period
 * @param unknownYears years it touches whose holidays are not known here: only weekends were counted as rest there
 */
public record Deadline(
        LocalDate start,
        int days,
        Counting counting,
        LocalDate firstDay,
        LocalDate countedTo,
        LocalDate lastDay,
        SortedSet<Integer> unknownYears) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The moment it is over: 24:00 of the last day. */
    public Instant end() {
        return dayAfter().atStartOfDay(CHINA).toInstant();
    }

    /** The first day on which it is over: a meeting may be held from then on. */
    public LocalDate dayAfter() {
        return lastDay.plusDays(1);
    }

    /** Whether the count reached a rest day, and the last day was moved. */
    public boolean isMoved() {
        return !lastDay.equals(countedTo);
    }

    /** Whether holidays of a year it touches are missing, so that it may still change: to be said wherever it is shown. */
    public boolean isUncertain() {
        return !unknownYears.isEmpty();
    }
}
