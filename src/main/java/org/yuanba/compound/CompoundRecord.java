package org.yuanba.compound;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.shared.PlaceKey;

/**
 * A compound of the ledger as others read it.
 *
 * @param id its id
 * @param place its key
 * @param facts what is known of it
 * @param closedOn its last day, or none while it stands
 * @param closedReason why it was closed, or none
 * @param version counts every change, from 1
 * @param updatedAt when it was changed last
 */
public record CompoundRecord(
        CompoundId id,
        PlaceKey place,
        Facts facts,
        @Nullable LocalDate closedOn,
        @Nullable String closedReason,
        int version,
        Instant updatedAt) {

    /** What it is called. */
    public String name() {
        return facts.name();
    }

    /** Whether it stands today. */
    public boolean isOpen() {
        return closedOn == null;
    }
}
