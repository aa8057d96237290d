package org.yuanba.fund.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.yuanba.web.Texts;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class AllocateCommandTests {

    private static final Path EDGES = Path.of("src", "test", "resources", "fund", "edge");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AnnotationConfigApplicationContext yuanba = new AnnotationConfigApplicationContext();

    AllocateCommandTests() {
        yuanba.register(Texts.class);
        yuanba.registerBean(JsonMapper.class, () -> JSON);
        yuanba.refresh();
    }

    @AfterEach
    void close() {
        yuanba.close();
    }

    private int run(String... arguments) throws IOException {
        var command = new AllocateCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.run(yuanba);
    }

    private static String edge(String name) {
        return EDGES.resolve("instances").resolve("edge").resolve(name + ".pb").toString();
    }

    private static JsonNode said(CapturedOutput output) {
        return JSON.readTree(output.getOut().substring(output.getOut().indexOf('{')));
    }

    @Test
    void printsWinnersOrderAndCost(CapturedOutput output) throws IOException {
        assertThat(run(edge("edge_05_decimal_costs"), "--rule", "greedy", "--sat", "card"))
                .isZero();
        assertThat(said(output).propertyNames()).containsExactly("winners", "order", "cost");
        assertThat(said(output).path("cost").asString()).isEqualTo("8/5");
    }

    @Test
    void takesOrLeavesWhatNobodySupports(CapturedOutput output) throws IOException {
        run(edge("edge_01_zero_support_fits"), "--rule", "greedy", "--zero-support", "leave");
        assertThat(said(output).path("winners").size()).isEqualTo(2);
    }

    @Test
    void explainsWithTheFilesDigestSoThatAnybodyCanRepeatIt(CapturedOutput output) throws IOException {
        assertThat(run(edge("edge_12_float_trap"), "--rule", "mes", "--explain"))
                .isZero();
        var explanation = said(output).path("explanation");
        assertThat(explanation.path("sha256").asString()).hasSize(64);
        assertThat(explanation.path("share").asString()).isEqualTo("29/3");
        assertThat(explanation.path("rounds").get(1).path("tiedWith").size()).isEqualTo(2);
        assertThat(explanation.path("projects").get(1).path("furtherVoters").asString())
                .isEqualTo("1");
        assertThat(explanation.path("shares").size()).isEqualTo(6);
    }

    @Test
    void namesTheLineAndWhatIsWrong(@TempDir Path folder, CapturedOutput output) throws IOException {
        var file = folder.resolve("x.pb");
        var good = Files.readString(Path.of(edge("edge_02_single_voter")));
        Files.writeString(file, good.replace("2;7;B", "2;-7;B"));
        assertThat(run(file.toString(), "--rule", "mes")).isEqualTo(2);
        assertThat(said(output).path("line").asInt()).isEqualTo(17);
        assertThat(said(output).path("reason").asString()).contains("-7");
    }

    @Test
    void refusesNumbersThatCannotBeCountedExactly(@TempDir Path folder, CapturedOutput output) throws IOException {
        var file = folder.resolve("x.pb");
        var good = Files.readString(Path.of(edge("edge_02_single_voter")));
        Files.writeString(file, good.replace("2;7;B", "2;7.0000001;B").replace("budget;10", "budget;1000000000000000"));
        assertThat(run(file.toString(), "--rule", "greedy")).isEqualTo(2);
        assertThat(said(output).path("reason").asString()).contains("无法精确计算");
    }

    @Test
    void refusesWhatDoesNotFitTheBallots(CapturedOutput output) throws IOException {
        assertThat(run(edge("edge_02_single_voter"), "--sat", "points")).isEqualTo(2);
        assertThat(said(output).path("reason").asString()).contains("--sat cannot be points");
    }

    @Test
    void checksAFolderOfElections(CapturedOutput output) throws IOException {
        assertThat(run("--check", EDGES.resolve("expected.json").toString())).isZero();
        assertThat(said(output).path("different").size()).isZero();
        assertThat(said(output).path("results").asInt()).isEqualTo(284);
    }
}
