package org.yuanba.access;

import java.time.Instant;

/**
 * Too many wrong passwords or codes: an account is locked for some minutes.
 *
 * @param account which one
 * @param until when it opens again by itself
 */
public record AccountLocked(AccountId account, Instant until) {}
