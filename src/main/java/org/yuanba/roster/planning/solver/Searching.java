package org.yuanba.roster.planning.solver;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.roster.planning.search.Annealing;
import org.yuanba.roster.planning.search.Budget;
import org.yuanba.roster.planning.search.GreedyStart;
import org.yuanba.roster.planning.shape.Shape;

/**
 * The searches one after the other, each offering what it finds: a first roster at once, then our own search, good within a
 * second, then the exact solver, which looks only for something cheaper and proves when there is nothing.
 */
final class Searching {

    private static final double HOT = 8;
    private static final double COLD = 0.3;
    private static final double REHEATED = 2;
    private static final int THREADS = 2;
    private static final long STEPS_FIRST = 400_000;
    private static final double FIRST_SECONDS = 0.85;
    private static final double STARVED = 0.6;
    private static final double SHARE_OF_THE_STARVED = 8;
    private static final int CELLS_OF_A_SMALL_TASK = 1_500;
    private static final double FIRST_SECONDS_OF_AN_EASY_TASK = 0.25;

    private final SolveRequest request;
    private final Shape shape;
    private final BestSoFar best;
    private final @Nullable CpSatModel model;
    private long begun;

    Searching(SolveRequest request, Shape shape, BestSoFar best, boolean exact) {
        this.request = request;
        this.shape = shape;
        this.best = best;
        this.model = exact ? new CpSatModel(shape) : null;
    }

    /** Searches until proven, or until the time is over. */
    void run() {
        begun = System.nanoTime();
        boolean[] first = GreedyStart.of(request.task(), shape);
        switch (request.way()) {
            case GREEDY -> best.offer(new Annealing(shape, first, request.seed()).best());
            case CP_SAT -> solve();
            case CP_SAT_WITH_HINT -> {
                if (model != null) {
                    model.hint(first);
                }
                solve();
            }
            case SEARCH -> searchOn(first);
            case ALL -> searchAndProve(first);
        }
    }

    private void searchAndProve(boolean[] first) {
        if (model == null) {
            searchOn(first);
        } else if (request.steps() > 0) {
            searched(first, request.seed(), Budget.ofSteps(STEPS_FIRST));
            solve();
        } else {
            searchedBeside(first, firstSeconds());
            solve();
        }
    }

    /** Short where the task is small, or where most of the roster stands already. */
    private double firstSeconds() {
        var easy = shape.cells() < CELLS_OF_A_SMALL_TASK
                || !request.task().published().isEmpty();
        return Math.min(left() / 2, easy ? FIRST_SECONDS_OF_AN_EASY_TASK : FIRST_SECONDS);
    }

    /** Several searches beside each other, each with its own luck. */
    private void searchedBeside(boolean[] first, double seconds) {
        long nanos = (long) (seconds * 1e9);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int seed = request.seed() * THREADS + i;
            threads.add(Thread.ofPlatform().daemon().start(() -> searchedInTime(first, seed, nanos)));
        }
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By the clock; where others took most of the processor meanwhile, once more by processor time. */
    private void searchedInTime(boolean[] from, long seed, long nanos) {
        var thread = ManagementFactory.getThreadMXBean();
        var before = thread.getCurrentThreadCpuTime();
        var found = searched(from, seed, Budget.ofNanos(nanos));
        if (thread.getCurrentThreadCpuTime() - before < nanos * STARVED) {
            searched(found, seed, Budget.ofProcessorNanos(nanos, (long) (left() / SHARE_OF_THE_STARVED * 1e9)));
        }
    }

    private boolean[] searched(boolean[] from, long seed, Budget budget) {
        var annealing = new Annealing(shape, from, seed);
        best.offer(annealing.best());
        annealing.run(budget, HOT, COLD, best::offer);
        return annealing.best().taken();
    }

    private void searchOn(boolean[] first) {
        var annealing = new Annealing(shape, first, request.seed());
        best.offer(annealing.best());
        if (request.steps() > 0) {
            annealing.run(Budget.ofSteps(STEPS_FIRST * request.steps()), HOT, COLD, best::offer);
            return;
        }
        for (double hot = HOT, share = 0.75; left() > 0 && annealing.best().cost() > 0; hot = REHEATED) {
            annealing.run(Budget.ofNanos((long) (Math.min(left(), share) * 1e9)), hot, COLD, best::offer);
            annealing.from(annealing.best());
            share *= 2;
        }
    }

    private void solve() {
        if (model != null && !best.proven()) {
            new CpSatSolving(model, shape, request).run(left(), best);
        }
    }

    private double left() {
        return request.seconds() - (System.nanoTime() - begun) / 1e9;
    }
}
