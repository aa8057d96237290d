package org.yuanba.access;

/**
 * A key was taken back before its last day.
 *
 * @param key its id
 * @param account whose
 * @param prefix its beginning, by which it is known in lists
 * @param label what it was for
 * @param by who took it back
 */
public record AccessKeyEnded(AccessKeyId key, AccountId account, String prefix, String label, AccountId by) {}
