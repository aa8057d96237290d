package org.yuanba.notify.choice;

import java.time.Instant;
import java.time.LocalTime;
import org.yuanba.web.Dates;

/**
 * The hours in which nobody is disturbed; they may lie across midnight. None when both ends are the same.
 *
 * @param from when they begin
 * @param until when they end
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** The first moment from this one on that is not quiet: the moment itself outside the quiet hours. */
    public Instant after(Instant moment) {
        var here = moment.atZone(Dates.ZONE);
        if (!isQuiet(here.toLocalTime())) {
            return moment;
        }
        var end = here.toLocalDate().atTime(until).atZone(Dates.ZONE);
        return end.isAfter(here) ? end.toInstant() : end.plusDays(1).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }
}
