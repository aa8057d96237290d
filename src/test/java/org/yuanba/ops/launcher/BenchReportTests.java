package org.yuanba.ops.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yuanba.ops.spi.Benchmark;

class BenchReportTests {

    private static final String ONE = BenchReport.section(
            "import", List.of(new Benchmark.Figure("11,000 rows", "1.9 s", "< 3 s", "COPY 0.4 s: 4.7×")));

    @Test
    void writesWhatWasMeasuredBesideWhatWasAsked() {
        assertThat(ONE)
                .contains("| 11,000 rows | 1.9 s | < 3 s | COPY 0.4 s: 4.7× |")
                .contains("cores of");
    }

    @Test
    void appendsANewSectionAndReplacesAnOldOne() {
        var first = BenchReport.replace("# Benchmarks\n", "import", ONE);
        var two = BenchReport.section("import", List.of(new Benchmark.Figure("11,000 rows", "1.7 s", "< 3 s", "")));
        assertThat(BenchReport.replace(first, "import", two))
                .startsWith("# Benchmarks")
                .contains("1.7 s")
                .doesNotContain("1.9 s");
    }

    @Test
    void leavesTheOtherSectionsAlone() {
        var both = BenchReport.replace(
                BenchReport.replace("# Benchmarks\n", "import", ONE), "list", BenchReport.section("list", List.of()));
        assertThat(both).contains("1.9 s").contains("## list");
    }
}
