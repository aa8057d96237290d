package org.yuanba.access;

import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * Someone asked for a place or a thing without the right.
 *
 * @param account who, none when not signed in
 * @param place where
 * @param permission what was missing, none when the whole place is out of scope
 * @param path the address asked for, without its query
 */
public record AccessRefused(
        @Nullable AccountId account,
        PlaceKey place,
        @Nullable Permission permission,
        String path) {}
