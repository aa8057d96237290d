package org.yuanba.roster.planning;

/**
 * A roster with what is known about it.
 *
 * @param roster who is on duty when
 * @param status whether it is proven that no roster is better
 * @param objective what its unfulfilled wishes weigh
 * @param bound what every roster's weigh at least
 * @param solver which solver made it, with its version
 * @param seed where chance began
 * @param seconds how long it took
 */
public record Draft(
        DutyRoster roster, Status status, long objective, long bound, String solver, int seed, double seconds) {

    /** What is known about a draft. */
    public enum Status {
        /** Proven: under these rules no roster is fairer. */
        OPTIMAL,
        /** A good one; a better one may exist. */
        FEASIBLE
    }

    /** A draft that is proven when its objective is down to the bound. */
    public static Draft of(DutyRoster roster, long objective, long bound, String solver, int seed, double seconds) {
        var status = objective <= bound ? Status.OPTIMAL : Status.FEASIBLE;
        return new Draft(roster, status, objective, Math.min(bound, objective), solver, seed, seconds);
    }
}
