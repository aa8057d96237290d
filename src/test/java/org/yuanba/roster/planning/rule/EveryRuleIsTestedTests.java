package org.yuanba.roster.planning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanba.roster.planning.must.MustRules;
import org.yuanba.roster.planning.wish.WishRules;

class EveryRuleIsTestedTests {

    private static final Path MAIN = Path.of("src/main/java/org/yuanba/roster/planning");
    private static final Path TESTS = Path.of("src/test/java/org/yuanba/roster/planning");

    static Stream<RosterRule> rules() {
        return Stream.concat(MustRules.ALL.stream(), WishRules.ALL.stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasTestsForEveryRuleThatProveItMakesTheDifference(RosterRule rule) {
        assertThat(isTested(rule.getClass().getName())).as(rule.key()).isTrue();
    }

    @Test
    void wouldNoticeARuleWithoutTests() {
        assertThat(isTested("org.yuanba.roster.planning.must.NobodyDancesOnDuty"))
                .isFalse();
    }

    @Test
    void countsEveryRuleThereIs() throws IOException {
        for (var folder : List.of("must", "wish")) {
            try (var files = Files.list(MAIN.resolve(folder))) {
                var written = files.filter(file -> reads(file).matches("(?s).* implements (Must|Wish)Rule \\{.*"))
                        .map(file -> file.getFileName().toString().replace(".java", ""));
                assertThat(rules().map(rule -> rule.getClass().getSimpleName())).containsAll(written.toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesEachRuleAsItsClass(RosterRule rule) {
        var words = rule.getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-");
        assertThat(rule.key()).isEqualToIgnoringCase(words);
    }

    private static boolean isTested(String rule) {
        var file = TESTS.resolve(rule.replace("org.yuanba.roster.planning.", "").replace('.', '/') + "Tests.java");
        return Files.exists(file) && reads(file).contains("RuleProof.makesTheDifference(");
    }

    private static String reads(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
