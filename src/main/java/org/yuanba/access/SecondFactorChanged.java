package org.yuanba.access;

/**
 * One-time codes were turned on or off for an account.
 *
 * @param account whose
 * @param on whether codes are asked for from now on
 * @param by who did it; the nil id when the operator did it from the shell
 */
public record SecondFactorChanged(AccountId account, boolean on, AccountId by) {}
