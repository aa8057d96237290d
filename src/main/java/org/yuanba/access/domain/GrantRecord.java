package org.yuanba.access.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.GrantId;
import org.yuanba.shared.PlaceKey;

/**
 * A grant as it is read.
 *
 * @param id its id
 * @param role the role
 * @param place where, with everything below
 * @param first the first day
 * @param last the last day, none while it is open
 * @param given who gave it and when
 * @param ended who ended it and when, none while nobody did
 * @param permissions codes of what the role may do today, in order
 */
public record GrantRecord(
        GrantId id,
        RoleName role,
        PlaceKey place,
        LocalDate first,
        @Nullable LocalDate last,
        Note given,
        @Nullable Note ended,
        List<String> permissions) {

    /** Whether it holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return ended == null && !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** Whether it will hold later than this day. */
    public boolean comesAfter(LocalDate day) {
        return ended == null && day.isBefore(first);
    }

    /** Whether it can still be ended on this day. */
    public boolean canBeEndedOn(LocalDate day) {
        return holdsOn(day) || comesAfter(day);
    }

    /**
     * A role's name in both languages.
     *
     * @param code its code
     * @param chinese in Chinese
     * @param english in English
     */
    public record RoleName(String code, String chinese, String english) {}

    /**
     * Who did something, and when.
     *
     * @param by her name, none when Yuanba itself did it
     * @param at when
     */
    public record Note(@Nullable String by, Instant at) {}
}
