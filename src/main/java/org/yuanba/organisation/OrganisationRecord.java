package org.yuanba.organisation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * An organisation as others read it.
 *
 * @param id its id
 * @param kind what it is
 * @param name what it is called
 * @param place where it belongs: a compound, or the place above all it answers for
 * @param compounds the compounds it answers for today
 * @param superior the organisation above it, or none
 * @param since its first day
 * @param until its last day, or none while it stands
 */
public record OrganisationRecord(
        OrganisationId id,
        OrganisationKind kind,
        String name,
        PlaceKey place,
        Set<PlaceKey> compounds,
        @Nullable OrganisationId superior,
        LocalDate since,
        @Nullable LocalDate until) {

    /** Whether it stands on this day. */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
