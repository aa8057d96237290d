package org.yuanba.ops.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
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
        var scratch = Files.createTempDirectory(Path.of("").toAbsolutePath(), ".bench-");
        try {
            return measure(scratch);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private int measure(Path scratch) throws Exception {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", 0);
        properties.put("server.address", "127.0.0.1");
        var starting = Objects.requireNonNull(launcher);
        starting.data = scratch;
        try (var yuanba = starting.start(properties, WebApplicationType.SERVLET)) {
            var found = yuanba.getBeanProvider(Benchmark.class).stream()
                    .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                    .sorted(Comparator.comparing(Benchmark::name))
                    .toList();
            if (found.isEmpty()) {
                System.err.println("There is no benchmark of this name. There are: "
                        + yuanba.getBeanProvider(Benchmark.class).stream()
                                .map(Benchmark::name)
                                .sorted()
                                .toList());
                return 2;
            }
            for (var benchmark : found) {
                write(benchmark.name(), benchmark.run());
            }
            return 0;
        }
    }

    private void write(String name, List<Benchmark.Figure> figures) throws IOException {
        var section = BenchReport.section(name, figures);
        System.out.println(section);
        if (Files.exists(report)) {
            Files.writeString(report, BenchReport.replace(Files.readString(report), name, section));
        }
    }
}
