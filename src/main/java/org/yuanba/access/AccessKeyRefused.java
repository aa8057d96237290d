package org.yuanba.access;

import org.jspecify.annotations.Nullable;

/**
 * Someone came with a key that does not count. What she brought is not kept, nor from where.
 *
 * @param account whose key it was, none when there is no such key
 * @param prefix the beginning of the key, empty when there is no such key
 * @param reason why it does not count
 */
public record AccessKeyRefused(@Nullable AccountId account, String prefix, Reason reason) {

    /** Why a key does not count; whoever brought it is told less. */
    public enum Reason {
        /** There is no such key. */
        UNKNOWN,
        /** Its last day has passed. */
        OVER,
        /** It was taken back. */
        ENDED,
        /** Its account is disabled. */
        DISABLED
    }
}
