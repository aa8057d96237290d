package org.yuanba.roster.book;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift on one day.
 *
 * @param id its id
 * @param shift which shift
 * @param day the day it begins
 * @param burden how heavy it is, in half units
 * @param restDay whether it lies on a weekend or holiday
 * @param heldAt when its leader said it was kept, none if nobody did
 */
public record Slot(
        UUID id,
        Shift shift,
        LocalDate day,
        int burden,
        boolean restDay,
        @Nullable Instant heldAt) {

    /** When it begins, in China. */
    public LocalDateTime begins() {
        return day.atTime(shift.from());
    }

    /** When it ends, in China. */
    public LocalDateTime ends() {
        return begins().plusMinutes(shift.minutes());
    }
}
