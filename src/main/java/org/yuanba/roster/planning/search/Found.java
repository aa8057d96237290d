package org.yuanba.roster.planning.search;

/**
 * A roster a search came upon.
 *
 * @param taken by cell whether it is taken
 * @param cost what it costs
 */
public record Found(boolean[] taken, long cost) {}
