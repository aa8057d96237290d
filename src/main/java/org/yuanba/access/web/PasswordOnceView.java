package org.yuanba.access.web;

import org.yuanba.access.AccountId;

/**
 * A one-time password, shown once.
 *
 * @param account whose
 * @param username what she signs in with
 * @param password the password
 * @param opened whether the account is new
 */
public record PasswordOnceView(AccountId account, String username, String password, boolean opened) {}
