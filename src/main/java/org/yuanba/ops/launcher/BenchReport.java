package org.yuanba.ops.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.yuanba.ops.spi.Benchmark;

/** The section of one benchmark in the report: figures, machine, day and commit. */
final class BenchReport {

    private BenchReport() {}

    static String section(String name, List<Benchmark.Figure> figures) {
        return """
                <!-- bench %1$s -->
                ## %1$s

                %2$s, commit %3$s, %4$s

                | what | median | asked | beside, in the same run |
                |---|---|---|---|
                %5$s
                <!-- /bench %1$s -->
                """.formatted(
                name,
                LocalDate.now(Clock.systemDefaultZone()),
                output("git", "rev-parse", "--short", "HEAD"),
                machine(),
                figures.stream()
                        .map(f -> "| %s | %s | %s | %s |".formatted(f.what(), f.value(), f.target(), f.beside()))
                        .collect(Collectors.joining("\n")));
    }

    static String replace(String report, String name, String section) {
        var begin = report.indexOf("<!-- bench " + name + " -->");
        var endMark = "<!-- /bench " + name + " -->\n";
        var end = report.indexOf(endMark);
        return begin < 0 || end < 0
                ? report.stripTrailing() + "\n\n" + section
                : report.substring(0, begin) + section + report.substring(end + endMark.length());
    }

    private static String machine() {
        var processor = "unknown processor";
        try {
            processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(processor);
        } catch (IOException e) {
            processor = System.getProperty("os.arch");
        }
        return "%d cores of %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor,
                        Runtime.version().feature());
    }

    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? text : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
