package org.yuanba.fund.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ExpectedResultsTests {

    private static final Path REFERENCE = Path.of("..", "shared", "data", "pb", "expected.json");
    private static final Path EDGES = Path.of("src", "test", "resources", "fund", "edge", "expected.json");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void countsEveryElectionOfTheReferenceSetAsExpected() throws IOException {
        assumeTrue(Files.exists(REFERENCE), "The reference set of elections is missing: " + REFERENCE);
        var results = ExpectedResults.check(REFERENCE, json);
        assertThat(results.missing()).isEmpty();
        assertThat(results.different()).isEmpty();
        assertThat(results.checked()).isEqualTo(2_277);
    }

    @Test
    void countsEveryTrapAsExpected() throws IOException {
        var results = ExpectedResults.check(EDGES, json);
        assertThat(results.missing()).isEmpty();
        assertThat(results.different()).isEmpty();
        assertThat(results.checked()).isEqualTo(284);
    }

    @Test
    void namesWhatDiffersAndWhatIsMissing(@TempDir Path folder) throws IOException {
        var edge = folder.resolve("instances").resolve("edge");
        Files.createDirectories(edge);
        Files.copy(EDGES.resolveSibling("instances").resolve("edge/edge_02_single_voter.pb"), edge.resolve("one.pb"));
        var list = folder.resolve("expected.json");
        Files.writeString(list, """
                {"instances": {
                  "edge/one.pb": {"results": [
                    {"rule": "greedy", "sat": "card", "tie": "both", "winners": ["1"], "order": ["1"], "cost": "7"}]},
                  "edge/two.pb": {"results": []}}}
                """);
        var results = ExpectedResults.check(list, json);
        assertThat(results.different())
                .containsExactly(
                        "edge/one.pb greedy card lexico: other winners, order",
                        "edge/one.pb greedy card cheap_popular: other winners, order");
        assertThat(results.missing()).containsExactly("edge/two.pb");
    }
}
