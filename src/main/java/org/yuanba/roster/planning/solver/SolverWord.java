package org.yuanba.roster.planning.solver;

import org.jspecify.annotations.Nullable;

/**
 * What the solver process says, a line of JSON each.
 *
 * @param kind what this line says
 * @param solver the solver and its version, said with {@link Kind#READY}
 * @param cells the taken cells of a better roster, said with {@link Kind#BETTER}
 * @param objective what the best roster so far costs
 * @param bound what every roster costs at least
 */
record SolverWord(Kind kind, @Nullable String solver, int @Nullable [] cells, long objective, long bound) {

    /** What a line says. */
    enum Kind {
        /** The model stands; the clock starts. */
        READY,
        /** A roster better than any before. */
        BETTER,
        /** Every roster costs at least so much. */
        BOUND,
        /** Over; the best roster was said before. */
        DONE
    }
}
