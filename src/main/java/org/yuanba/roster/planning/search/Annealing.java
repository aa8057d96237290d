package org.yuanba.roster.planning.search;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.yuanba.roster.planning.shape.Shape;

/**
 * A search of our own: gives seats to others, exchanges seats, hands them on, at first also to the worse and ever less so.
 * Limits are kept at every step, so whatever it comes upon can be used.
 */
public final class Annealing {

    private static final int LOOK_AT_BUDGET_EVERY = 128;

    private final Board board;
    private final Moves moves;
    private final SplittableRandom random;
    private boolean[] best;
    private long bestCost;

    /** A search from this start. */
    public Annealing(Shape shape, boolean[] start, long seed) {
        this.random = new SplittableRandom(seed);
        this.board = new Board(shape);
        board.become(start);
        this.moves = new Moves(board, shape, random);
        this.best = board.copy();
        this.bestCost = board.cost();
    }

    /** The best so far. */
    public Found best() {
        return new Found(best, bestCost);
    }

    /** Goes back to the best so far, or to this one where it is better. */
    public void from(Found other) {
        if (other.cost() < bestCost) {
            best = other.taken().clone();
            bestCost = other.cost();
        }
        moves.become(best);
    }

    /**
     * Cools down from hot to cold while the budget lasts.
     *
     * @param hot how much worse a step may be at first
     * @param cold how much worse at last
     * @param heard is told of each roster better than any before
     */
    public void run(Budget budget, double hot, double cold, Consumer<Found> heard) {
        double heat = hot;
        for (long step = 0; ; step++) {
            if (step % LOOK_AT_BUDGET_EVERY == 0) {
                var used = budget.used(step);
                if (used >= 1 || bestCost == 0) {
                    return;
                }
                heat = hot * Math.pow(cold / hot, used);
            }
            var before = board.cost();
            if (moves.tryOne()) {
                var worse = board.cost() - before;
                if (worse > 0 && random.nextDouble() >= Math.exp(-worse / heat)) {
                    moves.takeBack();
                } else if (board.cost() < bestCost) {
                    bestCost = board.cost();
                    best = board.copy();
                    heard.accept(best());
                }
            }
        }
    }
}
