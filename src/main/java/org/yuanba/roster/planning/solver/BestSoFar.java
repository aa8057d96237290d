package org.yuanba.roster.planning.solver;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yuanba.roster.planning.search.Found;

/** Keeps the best roster whoever found it, and the best bound, and knows what has not been told yet. */
final class BestSoFar {

    private @Nullable Found best;
    private boolean untold;
    private long bound;

    /** Takes a roster in when it is better than any before. */
    synchronized void offer(Found found) {
        if (best == null || found.cost() < best.cost()) {
            best = found;
            untold = true;
        }
    }

    /** Takes a bound in when it is better than any before. */
    synchronized void offerBound(double least) {
        bound = Math.max(bound, (long) Math.ceil(least - 1e-6));
    }

    synchronized @Nullable Found best() {
        return best;
    }

    /** Whether the best is proven to be the best there is. */
    synchronized boolean proven() {
        return best != null && best.cost() <= bound;
    }

    /** The best roster as a word, when it has not been told yet. */
    synchronized @Nullable SolverWord untold() {
        if (best == null || !untold) {
            return null;
        }
        untold = false;
        var taken = best.taken();
        var cells = IntStream.range(0, taken.length).filter(cell -> taken[cell]).toArray();
        return new SolverWord(SolverWord.Kind.BETTER, null, cells, best.cost(), bound);
    }

    /** The last word. */
    synchronized SolverWord done() {
        return new SolverWord(SolverWord.Kind.DONE, null, null, best == null ? -1 : best.cost(), bound);
    }
}
