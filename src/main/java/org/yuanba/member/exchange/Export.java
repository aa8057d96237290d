package org.yuanba.member.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.AccountId;
import org.yuanba.shared.PlaceKey;

/**
 * An export somebody asked for.
 *
 * @param id its id
 * @param place of which place
 * @param askedBy who
 * @param askedByName how she is called
 * @param reason what for
 * @param askedAt when
 * @param approved whether a second person said yes, none while nobody decided
 * @param decidedByName who decided, or none
 * @param expiresAt until when it may be taken, or none
 */
public record Export(
        UUID id,
        PlaceKey place,
        AccountId askedBy,
        String askedByName,
        String reason,
        Instant askedAt,
        @Nullable Boolean approved,
        @Nullable String decidedByName,
        @Nullable Instant expiresAt) {

    /** Whether it waits for a second person. */
    public boolean waits() {
        return approved == null;
    }

    /** Whether this account may take it at this moment. */
    public boolean mayBeTaken(AccountId by, Instant now) {
        return askedBy.equals(by) && expiresAt != null && now.isBefore(expiresAt);
    }
}
