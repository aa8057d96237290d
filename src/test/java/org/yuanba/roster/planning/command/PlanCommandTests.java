package org.yuanba.roster.planning.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanba.Yuanba;
import org.yuanba.ops.launcher.Launcher;
import org.yuanba.roster.planning.TaskRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTests {

    private static final Path FOLDER = Path.of("src/test/resources/roster");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xs-p", "s-p"})
    void provesTheBestRosterAndPrintsJsonAlone(String name) throws IOException {
        var best = JSON.readTree(Files.readString(FOLDER.resolve(name + ".best.json")));
        var said = new ArrayList<String>();
        assertThat(run(said, "plan", FOLDER.resolve(name + ".json").toString(), "--seconds", "60"))
                .isZero();
        var answer = JSON.readTree(said.getFirst());
        assertThat(answer.get("status").asString()).isEqualTo("OPTIMAL");
        assertThat(answer.get("objective").asInt())
                .isEqualTo(best.get("objective").asInt())
                .isEqualTo(answer.get("bound").asInt());
        assertThat(InstanceJudge.judge(instance(name), assignments(answer)))
                .isEqualTo(new InstanceJudge.Judged(0, best.get("objective").asInt()));
    }

    @Test
    void comesOutTheSameTwiceBySteps() {
        var once = new ArrayList<String>();
        var twice = new ArrayList<String>();
        for (var said : List.of(once, twice)) {
            run(said, "plan", FOLDER.resolve("xs-p.json").toString(), "--steps", "1", "--seed", "3");
        }
        assertThat(JSON.readTree(twice.getFirst()).get("assignments"))
                .isEqualTo(JSON.readTree(once.getFirst()).get("assignments"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"volunteers\":[ | \"volunteers\":[], \"those\":[ | Nobody has offered yet",
                "\"hours\":8 | \"hours\":25 | no longer than a day",
                "\"demand\" | \"wanted\" | no usable field demand",
                "\"pins\":[ | \"pins\":[[99,0], | names 99",
                "\"start\":\"06:00\" | \"start\":\"6am\" | should look like 06:00",
                "\"name\" | name | not whole JSON"
            })
    void saysWhatToDoAboutABadFile(String was, String becomes, String sentence) throws IOException {
        var text = Files.readString(FOLDER.resolve("xs-p.json"));
        assertThat(text).contains(was);
        var file = Files.writeString(
                folder.resolve("bad.json"),
                text.replaceFirst(java.util.regex.Pattern.quote(was), becomes.replace("\\", "\\\\")));
        assertThatThrownBy(() -> InstanceFile.read(file))
                .isInstanceOfSatisfying(
                        TaskRefused.class,
                        refused -> assertThat(Sentences.of(refused)).contains(sentence));
    }

    @Test
    void leavesWithTwoAndSaysNothingOnTheOutputWhenTheFileIsMissing() {
        var said = new ArrayList<String>();
        assertThat(run(said, "plan", folder.resolve("nothing.json").toString())).isEqualTo(2);
        assertThat(said).isEmpty();
    }

    private int run(List<String> said, String... arguments) {
        var before = System.out;
        var out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            var all = new ArrayList<>(List.of("--data", Path.of("target").toString()));
            all.addAll(List.of(arguments));
            return Launcher.run(Yuanba.class, all.toArray(String[]::new));
        } finally {
            System.setOut(before);
            out.toString(StandardCharsets.UTF_8).lines().forEach(said::add);
        }
    }

    static JsonNode instance(String name) throws IOException {
        return JSON.readTree(Files.readString(FOLDER.resolve(name + ".json")));
    }

    static List<int[]> assignments(JsonNode answer) {
        var pairs = new ArrayList<int[]>();
        answer.get("assignments")
                .forEach(pair ->
                        pairs.add(new int[] {pair.get(0).asInt(), pair.get(1).asInt()}));
        return pairs;
    }
}
