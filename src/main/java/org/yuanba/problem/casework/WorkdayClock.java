package org.yuanba.problem.casework;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanba.calendar.Counting;
import org.yuanba.calendar.Deadlines;
import org.yuanba.calendar.Holidays;
import org.yuanba.web.Dates;

/** Counts working days: the same clock for the office and for the reporter. */
@Component
public class WorkdayClock {

    private final Deadlines deadlines;
    private final Holidays holidays;
    private final Clock clock;

    WorkdayClock(Deadlines deadlines, Holidays holidays, Clock clock) {
        this.deadlines = deadlines;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    /** The last day of so many working days from this day on, the day itself not counted. */
    public LocalDate due(LocalDate from, int days) {
        return days < 1 ? from : deadlines.of(from, days, Counting.WORKING).lastDay();
    }

    /** How many working days lie after the one day until the other, that one included; negative when it is past. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int days = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            days += holidays.isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }

    /** How the clock of a problem stands. */
    public Reading of(Problem problem) {
        var term = problem.term();
        var paused = term.pausedOn();
        var now = paused == null ? today() : paused;
        var left = between(now, term.due());
        var total = Math.max(1, between(problem.arrival().on(), term.due()));
        return new Reading(left, total, Math.clamp((long) total - left, 0, total), paused != null);
    }

    /**
     * A clock read.
     *
     * @param left working days left, negative when the day is past
     * @param total working days in all
     * @param used working days used
     * @param isPaused whether it stands
     */
    public record Reading(int left, int total, int used, boolean isPaused) {

        private static final int SOON = 1;

        /** Whether the day is past. */
        public boolean isOver() {
            return left < 0 && !isPaused;
        }

        /** Whether hardly any time is left. */
        public boolean isSoon() {
            return !isPaused && left >= 0 && left <= SOON;
        }
    }
}
