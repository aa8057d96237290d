package org.yuanba.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from a first to a last, both included; open when there is no last.
 *
 * @param first the first day
 * @param last the last day, or none while it goes on
 */
public record DateRange(LocalDate first, @Nullable LocalDate last) {

    /** Refuses a last day before the first. */
    public DateRange {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("The last day " + last + " is before the first " + first);
        }
    }

    /** Whether the day lies in the range. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** Whether the two ranges share a day. */
    public boolean overlaps(DateRange other) {
        return (last == null || !other.first.isAfter(last)) && (other.last == null || !first.isAfter(other.last));
    }
}
