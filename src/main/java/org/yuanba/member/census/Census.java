package org.yuanba.member.census;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * A round from door to door in one community.
 *
 * @param id its id
 * @param community where
 * @param name what it is called
 * @param firstDay its first day
 * @param lastDay its last day
 * @param closedOn the day it was closed, or none
 * @param sheets how many sheets it has
 * @param keyed how many of them are keyed in
 */
public record Census(
        UUID id,
        PlaceKey community,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalDate closedOn,
        int sheets,
        int keyed) {

    /** Whether sheets can still be keyed in. */
    public boolean isOpen() {
        return closedOn == null;
    }
}
