package org.yuanba.access;

/**
 * A disabled account can be used again.
 *
 * @param account which one
 * @param by who did it
 */
public record AccountEnabled(AccountId account, AccountId by) {}
