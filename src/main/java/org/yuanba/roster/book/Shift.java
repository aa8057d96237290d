package org.yuanba.roster.book;

import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

/**
 * A shift of a post, as it returns each week.
 *
 * @param id its id
 * @param post of which post
 * @param name what it is called: 上午
 * @param from when it begins
 * @param minutes how long it lasts, at most a day
 * @param weekdays on which ordinary weekdays, 1 Monday to 7 Sunday
 * @param onHolidays whether it is kept on holidays
 * @param night whether it weighs as a night
 * @param need how many persons
 * @param skills codes of what somebody in it should bring
 */
public record Shift(
        UUID id,
        Post post,
        String name,
        LocalTime from,
        int minutes,
        Set<Integer> weekdays,
        boolean onHolidays,
        boolean night,
        int need,
        Set<String> skills) {

    private static final int WEEK = 7 * 24 * 60;

    /** When it ends; the next day where that is before it begins. */
    public LocalTime until() {
        return from.plusMinutes(minutes);
    }

    /** Whether it and another shift of the same post meet on some weekday. */
    public boolean overlaps(Shift other) {
        return weekdays.stream()
                .anyMatch(one ->
                        other.weekdays.stream().anyMatch(two -> meet(begin(one), other.begin(two), other.minutes)));
    }

    private int begin(int weekday) {
        return (weekday - 1) * 24 * 60 + from.toSecondOfDay() / 60;
    }

    private boolean meet(int mine, int theirs, int theirMinutes) {
        return Math.floorMod(theirs - mine, WEEK) < minutes || Math.floorMod(mine - theirs, WEEK) < theirMinutes;
    }
}
