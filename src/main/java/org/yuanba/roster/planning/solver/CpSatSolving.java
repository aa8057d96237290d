package org.yuanba.roster.planning.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.util.function.Predicate;
import org.yuanba.roster.planning.search.Found;
import org.yuanba.roster.planning.shape.Shape;

/**
 * One run of CP-SAT that tells every roster as it comes, and the bound with it. The binding has a callback for bounds alone,
 * too, but in 9.15 its native side keeps a reference it may not keep, and takes the process down.
 */
final class CpSatSolving {

    /** On two cores, too, fewer do not finish: each works in another way, and it is the mixture that proves. */
    private static final int WORKERS = 8;

    private final CpSatModel model;
    private final Shape shape;
    private final CpSolver solver = new CpSolver();

    CpSatSolving(CpSatModel model, Shape shape, SolveRequest request) {
        this.model = model;
        this.shape = shape;
        solver.getParameters()
                .setNumWorkers(WORKERS)
                .setRandomSeed(request.seed())
                .setMaxMemoryInMb(request.memory());
        if (request.steps() > 0) {
            solver.getParameters().setInterleaveSearch(true).setMaxDeterministicTime(request.steps());
        }
    }

    /** Solves for at most so long; tells what it finds. Where nothing cheaper than the best is left, the best is proven. */
    void run(double seconds, BestSoFar best) {
        var before = best.best();
        if (before != null) {
            model.costAtMost(before.cost() - 1);
        }
        solver.getParameters().setMaxTimeInSeconds(Math.max(0.01, seconds));
        var status = solver.solve(model.model(), solutionsTo(best));
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            best.offer(found(solver::booleanValue));
            best.offerBound(solver.bestObjectiveBound());
        } else if (before != null && status == CpSolverStatus.INFEASIBLE) {
            best.offerBound(before.cost());
        } else if (before != null && status == CpSolverStatus.UNKNOWN) {
            best.offerBound(Math.min(solver.bestObjectiveBound(), before.cost()));
        }
    }

    private CpSolverSolutionCallback solutionsTo(BestSoFar best) {
        return new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                best.offer(found(this::booleanValue));
                best.offerBound(bestObjectiveBound());
            }
        };
    }

    /** What a solution on the way costs is added up anew: its own figure may count more than its cells come to. */
    private Found found(Predicate<BoolVar> isTaken) {
        var taken = new boolean[shape.cells()];
        for (int cell = 0; cell < taken.length; cell++) {
            var variable = model.cell(cell);
            taken[cell] = variable != null && isTaken.test(variable);
        }
        return new Found(taken, shape.cost(taken));
    }
}
