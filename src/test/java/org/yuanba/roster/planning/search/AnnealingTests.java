package org.yuanba.roster.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.rule.Rules;
import org.yuanba.roster.planning.shape.Shape;
import org.yuanba.roster.planning.shape.TinySearch;

class AnnealingTests {

    @Property(tries = 40)
    void breaksNoRuleAndIsNeverWorseThanItsStart(@ForAll long seed) {
        var task = RandomTasks.of(seed, 6, 5);
        var start = GreedyStart.of(task);
        var annealing = new Annealing(Rules.shape(task), start.taken(), seed);
        annealing.run(Budget.ofSteps(20_000), 8, 0.3, found -> {});
        var found = annealing.best();
        var roster = Rules.shape(task).roster(found.taken());
        assertThat(Rules.broken(task, roster)).isEmpty();
        assertThat(found.cost()).isEqualTo(Rules.cost(task, roster)).isLessThanOrEqualTo(start.cost());
    }

    @Property(tries = 25)
    void findsTheBestOfSmallTasksWithinAFewAttempts(@ForAll long seed) {
        var task = RandomTasks.of(seed, 4, 2);
        var shape = Rules.shape(task);
        var best = Rules.cost(task, TinySearch.best(shape).getFirst());
        assertThat(IntStream.range(0, 8).mapToLong(attempt -> found(task, shape, attempt)))
                .contains((long) best);
    }

    private static long found(PlanningTask task, Shape shape, int seed) {
        var annealing = new Annealing(shape, GreedyStart.of(task, shape), seed);
        annealing.run(Budget.ofSteps(10_000), 1_000, 0.3, found -> {});
        return annealing.best().cost();
    }

    @Test
    void comesOutTheSameBySteps() {
        var task = RandomTasks.of(7, 6, 5);
        assertThat(after(task)).isEqualTo(after(task));
    }

    @Test
    void startsWithPinsAndLeavesThemAlone() {
        var task = new Scene().morning(0, 1).volunteer().volunteer().pin(1, 0).task();
        var shape = Rules.shape(task);
        var annealing = new Annealing(shape, GreedyStart.of(task, shape), 1);
        annealing.run(Budget.ofSteps(1_000), 8, 0.3, found -> {});
        assertThat(shape.roster(annealing.best().taken()).has(1, 0)).isTrue();
    }

    private static Object after(PlanningTask task) {
        var shape = Rules.shape(task);
        var annealing = new Annealing(shape, GreedyStart.of(task, shape), 3);
        annealing.run(Budget.ofSteps(20_000), 8, 0.3, found -> {});
        return shape.roster(annealing.best().taken());
    }
}
