package org.yuanba.access;

/**
 * A password was changed by its owner, or reset by someone else and must be changed at the next sign-in.
 *
 * @param account whose
 * @param by who did it; the nil id when the operator did it from the shell
 * @param reset whether it is a one-time password given by someone else
 */
public record PasswordChanged(AccountId account, AccountId by, boolean reset) {}
