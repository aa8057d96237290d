package org.yuanba.roster.planning;

/**
 * Two volunteers of a task, by position: kept apart, or wanting to be on duty together.
 *
 * @param one the first
 * @param other the second
 */
public record Pair(int one, int other) {}
