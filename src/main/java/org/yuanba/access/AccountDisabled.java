package org.yuanba.access;

/**
 * An account can no longer be used.
 *
 * @param account which one
 * @param by who did it
 */
public record AccountDisabled(AccountId account, AccountId by) {}
