package org.yuanba.access.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountKind;

/**
 * An account as it is read.
 *
 * @param id its id
 * @param username what one signs in with
 * @param displayName how she is called
 * @param kind what it is for
 * @param codes whether a one-time code is asked for
 * @param disabledAt since when it cannot be used, none while it can
 * @param lockedUntil until when it is locked, none when it is not
 * @param lastSignIn when it was last signed in to, none for never
 */
public record AccountRecord(
        AccountId id,
        String username,
        String displayName,
        AccountKind kind,
        boolean codes,
        @Nullable Instant disabledAt,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignIn) {}
