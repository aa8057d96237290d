package org.yuanba.access;

/**
 * Someone has signed in.
 *
 * @param account who
 * @param withCode whether a one-time code was asked for as well
 */
public record SignedIn(AccountId account, boolean withCode) {}
