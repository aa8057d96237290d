package org.yuanba.roster.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanba.roster.planning.rule.Rules;
import org.yuanba.roster.planning.search.RandomTasks;
import org.yuanba.roster.planning.shape.TinySearch;

/** The model of the exact solver has the same best as looking at every roster there is. */
class CpSatModelTests {

    @BeforeAll
    static void load() {
        assertThat(NativeLibrary.load(Path.of("target", "solver"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void hasTheSameBestAsLookingAtAllRosters(long seed) {
        var task = RandomTasks.of(seed, 4, 2);
        var shape = Rules.shape(task);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        assertThat(solver.solve(new CpSatModel(shape).model())).isEqualTo(CpSolverStatus.OPTIMAL);
        var best = TinySearch.best(shape).getFirst();
        assertThat(Math.round(solver.objectiveValue())).isEqualTo(Rules.cost(task, best));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsNothingCheaperThanTheBest(long seed) {
        var task = RandomTasks.of(seed, 4, 2);
        var shape = Rules.shape(task);
        var model = new CpSatModel(shape);
        model.costAtMost(Rules.cost(task, TinySearch.best(shape).getFirst()) - 1);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        assertThat(solver.solve(model.model())).isEqualTo(CpSolverStatus.INFEASIBLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void takesAHintAsItStands(long seed) {
        var task = RandomTasks.of(seed, 4, 2);
        var shape = Rules.shape(task);
        var best = TinySearch.best(shape).getFirst();
        var model = new CpSatModel(shape);
        model.hint(shape.taken(best));
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setFixVariablesToTheirHintedValue(true);
        assertThat(solver.solve(model.model())).isEqualTo(CpSolverStatus.OPTIMAL);
        assertThat(Math.round(solver.objectiveValue())).isEqualTo(Rules.cost(task, best));
    }
}
