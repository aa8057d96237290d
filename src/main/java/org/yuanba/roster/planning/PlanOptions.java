package org.yuanba.roster.planning;

/**
 * How long a draft may take and where chance begins.
 *
 * @param seconds most seconds from the model built
 * @param steps when above 0: so many steps of deterministic time, so that the same roster comes out twice
 * @param seed where chance begins
 */
public record PlanOptions(double seconds, int steps, int seed) {

    /** So long by the clock. */
    public static PlanOptions ofSeconds(double seconds) {
        return new PlanOptions(seconds, 0, 1);
    }
}
