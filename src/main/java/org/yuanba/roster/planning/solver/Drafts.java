package org.yuanba.roster.planning.solver;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanba.roster.planning.Draft;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.Rules;
import org.yuanba.roster.planning.shape.Shape;

/** The drafts of one planning: each checked by the rules themselves before anybody sees it, only better ones kept. */
final class Drafts {

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private final PlanningTask task;
    private final Shape shape;
    private final int seed;
    private final Consumer<Draft> better;
    private final long begun = System.nanoTime();
    private long clock = begun;
    private String solver = "Yuanba";
    private @Nullable Draft best;
    private long bound;

    Drafts(PlanningTask task, Shape shape, int seed, Consumer<Draft> better) {
        this.task = task;
        this.shape = shape;
        this.seed = seed;
        this.better = better;
    }

    /** The model stands; from here on the time counts. */
    void ready(String solverAndVersion) {
        solver = solverAndVersion;
        clock = System.nanoTime();
    }

    void bound(long least) {
        bound = Math.max(bound, least);
    }

    /** Takes a roster in: cells by number. */
    void take(int[] cells, long objective) {
        var taken = new boolean[shape.cells()];
        for (int cell : cells) {
            taken[cell] = true;
        }
        take(taken, objective);
    }

    /** Takes a roster in when it is better and keeps every rule. */
    void take(boolean[] taken, long objective) {
        if (best != null && objective >= best.objective()) {
            return;
        }
        var roster = shape.roster(taken);
        var broken = Rules.broken(task, roster);
        if (!broken.isEmpty() || Rules.cost(task, roster) != objective) {
            LOG.error("A draft was thrown away: it breaks {} or does not cost {}", broken, objective);
            return;
        }
        best = Draft.of(roster, objective, bound, solver, seed, seconds());
        better.accept(best);
    }

    /** The last word. */
    Draft end() {
        var roster = best == null ? withoutSolver() : best.roster();
        return Draft.of(roster, Rules.cost(task, roster), bound, solver, seed, seconds());
    }

    /** Nobody beyond the pins: what there is when even a first roster was not asked for. */
    private DutyRoster withoutSolver() {
        return new DutyRoster(task.pins());
    }

    private double seconds() {
        return (System.nanoTime() - clock) / 1e9;
    }
}
