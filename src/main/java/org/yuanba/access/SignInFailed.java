package org.yuanba.access;

import org.jspecify.annotations.Nullable;

/**
 * Someone tried to sign in and was refused. What was typed is not kept: people type passwords into the wrong field.
 *
 * @param account the account tried, none when there is no account of that name
 * @param reason why
 */
public record SignInFailed(@Nullable AccountId account, Reason reason) {

    /** Why a sign-in was refused; the person who tried is told less. */
    public enum Reason {
        /** There is no account of that name. */
        UNKNOWN_ACCOUNT,
        /** The password is another. */
        WRONG_PASSWORD,
        /** The one-time code is wrong, too old, or was used before. */
        WRONG_CODE,
        /** Too many tries; the account is locked for some minutes. */
        LOCKED,
        /** The account is disabled. */
        DISABLED
    }
}
