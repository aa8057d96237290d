package org.yuanba.access;

/**
 * Someone has signed out.
 *
 * @param account who
 * @param everywhere whether all her sessions were ended, not only this one
 */
public record SignedOut(AccountId account, boolean everywhere) {}
