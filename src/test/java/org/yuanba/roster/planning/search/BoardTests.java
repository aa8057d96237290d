package org.yuanba.roster.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yuanba.roster.planning.Assignment;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.rule.Rules;
import org.yuanba.roster.planning.shape.TinySearch;

/** The shape the searches work on says the same as the rules that check a roster by themselves. */
class BoardTests {

    @Property(tries = 200)
    void costsAndAllowsWhatTheRulesSay(@ForAll long seed) {
        var task = RandomTasks.of(seed, 5, 4);
        var shape = Rules.shape(task);
        var board = new Board(shape);
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            int cell = random.nextInt(shape.cells());
            if (board.isTaken(cell)) {
                board.remove(cell);
                continue;
            }
            var roster = shape.roster(board.copy());
            var more = roster.with(new Assignment(cell / shape.slots(), cell % shape.slots()));
            assertThat(board.canAdd(cell)).isEqualTo(Rules.broken(task, more).isEmpty());
            if (board.canAdd(cell)) {
                board.add(cell);
                assertThat(board.cost()).isEqualTo(Rules.cost(task, more));
            }
        }
    }

    @Property(tries = 100)
    void saysOfAnyRosterWhatTheRulesSay(@ForAll long seed) {
        var task = RandomTasks.of(seed, 5, 3);
        var shape = Rules.shape(task);
        var random = new Random(seed);
        var given = new ArrayList<Assignment>();
        for (int i = 0; i < 6; i++) {
            given.add(new Assignment(random.nextInt(5), random.nextInt(6)));
        }
        var roster = new DutyRoster(given);
        assertThat(TinySearch.allowed(shape, shape.taken(roster)))
                .isEqualTo(Rules.broken(task, roster).isEmpty());
        if (Rules.broken(task, roster).isEmpty()) {
            assertThat(TinySearch.cost(shape, shape.taken(roster))).isEqualTo(Rules.cost(task, roster));
        }
    }
}
