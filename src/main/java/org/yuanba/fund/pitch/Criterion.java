package org.yuanba.fund.pitch;

/**
 * What jurors look at.
 *
 * @param position its place, from 1
 * @param said what
 * @param weight how much of a hundred it counts
 */
public record Criterion(int position, String said, int weight) {}
