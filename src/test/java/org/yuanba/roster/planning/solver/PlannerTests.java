package org.yuanba.roster.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanba.roster.planning.Draft;
import org.yuanba.roster.planning.PlanOptions;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.TaskRefused;
import org.yuanba.roster.planning.rule.Rules;
import org.yuanba.roster.planning.search.GreedyStart;
import org.yuanba.roster.planning.search.RandomTasks;
import tools.jackson.databind.json.JsonMapper;

class PlannerTests {

    private final Planner planner = new Planner(Path.of("target", "solver").toAbsolutePath());

    @Test
    void provesTheBestOfASmallTaskInAProcessOfItsOwn() {
        var task = RandomTasks.of(5, 8, 6);
        var drafts = new ArrayList<Draft>();
        var draft = planner.plan(task, PlanOptions.ofSeconds(20), drafts::add);
        assertThat(draft.status()).isEqualTo(Draft.Status.OPTIMAL);
        assertThat(draft.objective()).isEqualTo(draft.bound()).isEqualTo(Rules.cost(task, draft.roster()));
        assertThat(draft.solver()).startsWith("OR-tools CP-SAT");
        assertThat(Rules.broken(task, draft.roster())).isEmpty();
        assertThat(drafts).isNotEmpty();
        assertThat(drafts.getFirst().objective()).isEqualTo(GreedyStart.of(task).cost());
        assertThat(drafts).isSortedAccordingTo((one, other) -> Long.compare(other.objective(), one.objective()));
    }

    @Test
    void comesOutTheSameTwiceBySteps() {
        var task = RandomTasks.of(9, 6, 4);
        var bySteps = new PlanOptions(0, 1, 4);
        var once = planner.plan(task, bySteps, better -> {});
        var twice = planner.plan(task, bySteps, better -> {});
        assertThat(twice.roster()).isEqualTo(once.roster());
        assertThat(twice.status()).isEqualTo(once.status());
    }

    @Test
    void searchesOnItsOwnWhereTheNativeLibraryDoesNotLoad(@TempDir Path folder) throws IOException {
        var notAFolder = Files.writeString(folder.resolve("file"), "in the way");
        var task = RandomTasks.of(3, 8, 6);
        var draft = new Planner(notAFolder).plan(task, PlanOptions.ofSeconds(1), better -> {});
        assertThat(draft.solver()).isEqualTo("Yuanba");
        assertThat(draft.objective()).isLessThanOrEqualTo(GreedyStart.of(task).cost());
        assertThat(Rules.broken(task, draft.roster())).isEmpty();
    }

    @Test
    void changesTheFewestAssignmentsAfterASickNote() {
        var task = new Scene()
                .morning(0, 1)
                .morning(1, 1)
                .morning(2, 1)
                .volunteer()
                .volunteer()
                .volunteer()
                .dislikes(0, 8)
                .weight("wishes-heard", 1)
                .weight("burden-shared", 6)
                .task();
        var published = Scene.roster(new int[] {0, 0}, new int[] {1, 1}, new int[] {0, 2});
        var draft = planner.plan(task.without(0, Set.of(0), published), PlanOptions.ofSeconds(20), better -> {});
        assertThat(draft.status()).isEqualTo(Draft.Status.OPTIMAL);
        assertThat(draft.roster()).isEqualTo(Scene.roster(new int[] {1, 0}, new int[] {1, 1}, new int[] {0, 2}));
    }

    @Test
    void leavesSeatsEmptyNobodyCanTake() {
        var task = new Scene().morning(0, 2).volunteer().volunteer().notAt(0).task();
        var draft = planner.plan(task, PlanOptions.ofSeconds(20), better -> {});
        assertThat(draft.roster()).isEqualTo(Scene.roster(new int[] {0, 0}));
        assertThat(draft.status()).isEqualTo(Draft.Status.OPTIMAL);
    }

    @Test
    void refusesPinsThatContradictARule() {
        var task = new Scene().morning(0, 1).volunteer().notAt(0).pin(0, 0).task();
        assertThatThrownBy(() -> planner.plan(task, PlanOptions.ofSeconds(1), better -> {}))
                .isInstanceOfSatisfying(
                        TaskRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("roster.task.pins-broken.only-when-offered"));
    }

    @Test
    void endsBySelfWhenWhoeverStartedItGoesAway() throws Exception {
        var request = new SolveRequest(
                RandomTasks.of(1, 40, 20),
                Way.SEARCH,
                600,
                0,
                1,
                Path.of("target", "solver").toString(),
                2_000);
        var process = new ProcessBuilder(ChildCommand.line())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader()) {
            var in = process.outputWriter();
            in.write(JsonMapper.builder().build().writeValueAsString(request));
            in.newLine();
            in.flush();
            assertThat(out.readLine()).contains("READY");
            in.close();
            assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
