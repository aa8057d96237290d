package org.yuanba.ops.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.yuanba.ops.spi.Benchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./yuanba bench}: measures on a scratch directory of its own and writes {@code docs/benchmarks.md}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures: prepares its own data, warms up, repeats, writes medians and ratios into docs/benchmarks.md.")
final class Bench implements Callable<Integer> {

    @ParentCommand
    @Nullable
    Launcher launcher;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "which ones; all when none is named")
    List<String> names = List.of();

    @Option(names = "--out", description = "the report to write into (${DEFAULT-VALUE})")
    Path report = Path.of("docs", "benchmarks.md");

    @Override
    public Integer call() throws Exception {
        var known = names.isEmpty() ? inScratch(Bench::namesOf) : names;
        for (var name : known) {
            if (!inScratch(yuanba -> measure(yuanba, name))) {
                return 2;
            }
        }
        return 0;
    }

    private <T> T inScratch(Measuring<T> work) throws Exception {
        var scratch = Files.createTempDirectory(Path.of("").toAbsolutePath(), ".bench-");
        var starting = Objects.requireNonNull(launcher);
        starting.data = scratch;
        try (var yuanba =
                starting.start(Map.of("server.port", 0, "server.address", "127.0.0.1"), WebApplicationType.SERVLET)) {
            return work.in(yuanba);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private boolean measure(ApplicationContext yuanba, String name) throws Exception {
        for (var benchmark : yuanba.getBeansOfType(Benchmark.class).values()) {
            if (benchmark.name().equals(name)) {
                write(name, benchmark.run());
                return true;
            }
        }
        System.err.println("There is no benchmark " + name + ". There are: " + namesOf(yuanba));
        return false;
    }

    private static List<String> namesOf(ApplicationContext yuanba) {
        return yuanba.getBeansOfType(Benchmark.class).values().stream()
                .map(Benchmark::name)
                .sorted()
                .toList();
    }

    private void write(String name, List<Benchmark.Figure> figures) throws IOException {
        var section = BenchReport.section(name, figures);
        System.out.println(section);
        if (Files.exists(report)) {
            Files.writeString(report, BenchReport.replace(Files.readString(report), name, section));
        }
    }

    private interface Measuring<T> {
        T in(ApplicationContext yuanba) throws Exception;
    }
}
