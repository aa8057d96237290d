package org.yuanba.roster.planning;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One shift at one post. Times are minutes from the midnight the period begins with; a night belongs to the day it starts on.
 *
 * @param post the post's name or id, such as the gate
 * @param day day of the period, from 0
 * @param week week of the period, from 0; the weekly maximum counts within it
 * @param weekday 1 Monday to 7 Sunday
 * @param start minute it begins
 * @param minutes how long it lasts
 * @param need persons wanted, and no more
 * @param skills of them so many with a skill
 * @param burden how heavy it is, in units of the compound's choice: 1 each where all shifts weigh the same
 * @param night whether it counts as a night
 * @param restDay whether it lies on a weekend or holiday
 */
public record DutySlot(
        String post,
        int day,
        int week,
        int weekday,
        int start,
        int minutes,
        int need,
        Map<String, Integer> skills,
        int burden,
        boolean night,
        boolean restDay) {

    private static final int DAY = 24 * 60;

    /** A slot, its skills in an order that is the same in every process; one longer than a day, or beginning on another day than it says, is refused. */
    public DutySlot {
        skills = Collections.unmodifiableMap(new TreeMap<>(skills));
        if (minutes <= 0 || minutes > DAY) {
            throw new TaskRefused("roster.task.slot.length", post, day + 1);
        }
        if (start / DAY != day || start < 0) {
            throw new TaskRefused("roster.task.slot.day", post, day + 1);
        }
        if (need < 0 || burden < 0 || week < 0) {
            throw new TaskRefused("roster.task.slot.need", post, day + 1);
        }
    }

    /** The minute it is over. */
    public int end() {
        return start + minutes;
    }
}
