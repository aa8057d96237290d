package org.yuanba.roster.sockets;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Who is on duty, as anyone may read it.
 *
 * @param today today
 * @param number number of the published roster
 * @param days the days shown, the first today
 */
public record DutyView(LocalDate today, int number, List<Day> days) {

    /** The shifts of today. */
    public List<Line> now() {
        return days.stream()
                .filter(day -> day.day().equals(today))
                .flatMap(day -> day.lines().stream())
                .toList();
    }

    /** The days after today. */
    public List<Day> later() {
        return days.stream().filter(day -> day.day().isAfter(today)).toList();
    }

    /**
     * A day.
     *
     * @param day which
     * @param lines its shifts
     */
    public record Day(LocalDate day, List<Line> lines) {}

    /**
     * A shift.
     *
     * @param post where
     * @param shift what it is called
     * @param from when it begins
     * @param until when it ends
     * @param names those who agreed to be named, as they chose
     * @param unnamed how many stand there by the post alone
     * @param missing how many are still missing
     * @param isNow whether it runs now
     */
    public record Line(
            String post,
            String shift,
            LocalTime from,
            LocalTime until,
            List<String> names,
            int unnamed,
            int missing,
            boolean isNow) {}
}
