package org.yuanba.access;

/**
 * The city's rules on passwords, lockout or idle time were changed.
 *
 * @param rule which one, such as {@code lock_minutes}
 * @param before its value before
 * @param after its value now
 * @param by who did it
 */
public record AccessRulesChanged(String rule, String before, String after, AccountId by) {}
