package org.yuanba.roster.planning.solver;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.yuanba.roster.planning.Draft;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanOptions;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.TaskRefused;
import org.yuanba.roster.planning.rule.Rules;
import org.yuanba.roster.planning.search.GreedyStart;

/**
 * Plans rosters, one at a time: a first draft at once, better ones as a process of its own finds them. Whatever happens to
 * that process, the best draft so far is kept; none is handed on before it was checked against every rule anew.
 */
public final class Planner {

    /** Most who wait for their turn. */
    static final int MOST_WAITING = 8;

    private final Path library;
    private final Semaphore turn = new Semaphore(1, true);

    /** A planner whose native library lies, or is unpacked, in this folder. */
    public Planner(Path library) {
        this.library = library;
    }

    /**
     * The best roster found in this time.
     *
     * @param better hears of each better draft on the way, the first one within milliseconds
     */
    public Draft plan(PlanningTask task, PlanOptions options, Consumer<Draft> better) {
        return plan(task, options, Way.ALL, better);
    }

    /** The same with some of the searches left out. */
    public Draft plan(PlanningTask task, PlanOptions options, Way way, Consumer<Draft> better) {
        refuseBrokenPins(task);
        if (turn.getQueueLength() >= MOST_WAITING) {
            throw new TaskRefused("roster.planner.busy");
        }
        turn.acquireUninterruptibly();
        try {
            return solved(task, options, way, better);
        } finally {
            turn.release();
        }
    }

    private Draft solved(PlanningTask task, PlanOptions options, Way way, Consumer<Draft> better) {
        var shape = Rules.shape(task);
        var first = GreedyStart.of(task);
        var drafts = new Drafts(task, shape, options.seed(), better);
        if (way == Way.ALL || way == Way.GREEDY) {
            drafts.take(first.taken(), first.cost());
        }
        if (way != Way.GREEDY) {
            SolverChild.run(task, options, way, library, drafts);
        }
        return drafts.end();
    }

    private static void refuseBrokenPins(PlanningTask task) {
        var pinned = new DutyRoster(task.pins());
        for (var broken : Rules.broken(task, pinned)) {
            throw new TaskRefused(
                    "roster.task.pins-broken." + broken.rule(),
                    broken.volunteer() < 0
                            ? ""
                            : task.volunteers().get(broken.volunteer()).id(),
                    broken.slot() < 0 ? 0 : task.slots().get(broken.slot()).day() + 1);
        }
    }
}
