package org.yuanba.access;

import java.time.LocalDate;

/**
 * An interface account received a key.
 *
 * @param key its id
 * @param account whose
 * @param prefix its beginning, by which it is known in lists
 * @param label what it is for
 * @param lastDay the last day it counts
 * @param by who made it, the nil id when Yuanba itself did
 */
public record AccessKeyMade(
        AccessKeyId key, AccountId account, String prefix, String label, LocalDate lastDay, AccountId by) {}
