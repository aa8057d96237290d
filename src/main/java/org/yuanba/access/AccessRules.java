package org.yuanba.access;

/**
 * A city's rules on signing in, changed by its security administrator.
 *
 * @param lockAfter so many wrong tries in a row lock an account
 * @param lockMinutes for so long
 * @param passwordDays an older password must be changed at sign-in; 0 for never
 * @param idleMinutes a session without a request for so long ends
 */
public record AccessRules(int lockAfter, int lockMinutes, int passwordDays, int idleMinutes) {}
