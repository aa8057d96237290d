package org.yuanba.access;

/**
 * An account is called otherwise on screens; what one signs in with stays.
 *
 * @param account which one
 * @param before how it was called
 * @param after how it is called now
 * @param by who did it
 */
public record AccountRenamed(AccountId account, String before, String after, AccountId by) {}
