package org.yuanba.access;

/**
 * An account was opened; it has no rights yet.
 *
 * @param account its id
 * @param username what one signs in with
 * @param kind what it is for
 * @param by who opened it, the nil id when Yuanba itself did
 */
public record AccountOpened(AccountId account, String username, AccountKind kind, AccountId by) {}
