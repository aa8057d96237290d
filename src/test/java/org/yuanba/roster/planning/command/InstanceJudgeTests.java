package org.yuanba.roster.planning.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanba.roster.planning.Assignment;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.rule.Rules;
import tools.jackson.databind.json.JsonMapper;

class InstanceJudgeTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path OURS = Path.of("src/test/resources/roster");
    private static final Path REFERENCE =
            Path.of(System.getenv().getOrDefault("YUANBA_ROSTER_INSTANCES", "../shared/data/roster"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xs-p", "s-p"})
    void saysOfTheProvenBestWhatTheReferenceSays(String name) throws IOException {
        agreesWithTheStatedObjective(OURS, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m-p", "l-p", "xl-p", "xxl-p"})
    void saysTheSameOfTheLargeOnesWhereTheyAreAtHand(String name) throws IOException {
        assumeTrue(Files.exists(REFERENCE), "the reference instances are not at " + REFERENCE);
        agreesWithTheStatedObjective(REFERENCE, name);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void saysOfAnyRosterWhatTheReferenceScorerSays(int seed) throws Exception {
        var python = REFERENCE.resolve("score.py");
        assumeTrue(Files.exists(python) && Files.isExecutable(Path.of("/usr/bin/python3")), "no reference scorer");
        var instance = PlanCommandTests.instance("xs-p");
        var pairs = byChance(seed);
        var file = Files.writeString(
                folder.resolve("roster.json"),
                JSON.writeValueAsString(java.util.Map.of("objective", 0, "status", "?", "assignments", pairs)));
        var process = new ProcessBuilder(
                        "/usr/bin/python3",
                        python.toString(),
                        OURS.resolve("xs-p.json").toString(),
                        file.toString())
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        var found = Pattern.compile("hard (\\d+) objective (\\d+)").matcher(said);
        assertThat(found.find()).as(said).isTrue();
        assertThat(InstanceJudge.judge(instance, pairs))
                .isEqualTo(
                        new InstanceJudge.Judged(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }

    @Test
    void agreesWithTheRulesThatPlan() throws IOException {
        var read = InstanceFile.read(OURS.resolve("xs-p.json"));
        var instance = PlanCommandTests.instance("xs-p");
        for (int seed = 0; seed < 200; seed++) {
            var pairs = byChance(seed);
            var roster = new DutyRoster(
                    pairs.stream().map(pair -> new Assignment(pair[0], pair[1])).toList());
            var judged = InstanceJudge.judge(instance, pairs);
            assertThat(Rules.cost(read.task(), roster)).isEqualTo(judged.objective());
            assertThat(Rules.broken(read.task(), roster).isEmpty()).isEqualTo(judged.broken() == 0);
        }
    }

    private static List<int[]> byChance(int seed) {
        var random = new Random(seed);
        var pairs = new ArrayList<int[]>();
        for (int slot = 0; slot < 21; slot++) {
            for (int volunteer = 0; volunteer < 16; volunteer++) {
                if (random.nextInt(9) == 0) {
                    pairs.add(new int[] {volunteer, slot});
                }
            }
        }
        return pairs;
    }

    private static void agreesWithTheStatedObjective(Path folder, String name) throws IOException {
        var best = JSON.readTree(Files.readString(folder.resolve(name + ".best.json")));
        var instance = JSON.readTree(Files.readString(folder.resolve(name + ".json")));
        assertThat(InstanceJudge.judge(instance, PlanCommandTests.assignments(best)))
                .isEqualTo(new InstanceJudge.Judged(0, best.get("objective").asInt()));
    }
}
