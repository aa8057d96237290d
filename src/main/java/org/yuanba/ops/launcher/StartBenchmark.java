package org.yuanba.ops.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.yuanba.ops.spi.Benchmark;

/**
 * {@code ./yuanba bench start}: from the command to the first page, in a process of its own started as this one was; on
 * an empty directory with the sample city, then on the database that is there.
 */
@Component
class StartBenchmark implements Benchmark {

    private static final String KEPT = "-XX:AOTCache";
    private static final int RUNS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run() throws Exception {
        var data = Files.createTempDirectory(Path.of("").toAbsolutePath(), ".bench-start-");
        try {
            var first = start(data, true);
            var again = median(data, true);
            var plain = median(data, false);
            return List.of(
                    new Figure("sample city, from an empty directory to the first page", said(first), "", ""),
                    new Figure(
                            "serve on an existing database, from the command to the first page",
                            said(again),
                            "under 6 s",
                            "without what the rehearsal kept %s: %.2f times".formatted(said(plain), plain / again)));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static double median(Path data, boolean kept) throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < RUNS; i++) {
            seconds.add(start(data, kept));
        }
        return seconds.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }

    private static String said(double seconds) {
        return "%.2f s".formatted(seconds);
    }

    private static double start(Path data, boolean kept) throws IOException, InterruptedException {
        int port = freePort();
        var begun = System.nanoTime();
        var server = new ProcessBuilder(command(data, port, kept))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            while (!answers(client, port)) {
                if (!server.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("The server did not come up");
                }
                Thread.sleep(BETWEEN);
            }
            return (System.nanoTime() - begun) / NANOS;
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static boolean answers(HttpClient client, int port) throws InterruptedException {
        try {
            var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)))
                    .build();
            return client.send(page, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** This process's own Java machine, options and classes. */
    private static List<String> command(Path data, int port, boolean kept) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        runtime.getInputArguments().stream()
                .filter(argument -> kept || !argument.startsWith(KEPT))
                .forEach(command::add);
        command.addAll(List.of("-jar", runtime.getClassPath()));
        command.addAll(List.of("serve", "--demo", "--port", String.valueOf(port), "--data", data.toString()));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
