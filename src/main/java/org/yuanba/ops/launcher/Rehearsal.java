package org.yuanba.ops.launcher;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * {@code rehearse}, which {@code ./yuanba} runs once after a build: starts a tiny sample city in a scratch directory, asks
 * for its first pages and ends, so that the Java machine can keep what it learned for the starts to come.
 */
@Command(name = "rehearse", hidden = true, description = "Starts once for practice.")
final class Rehearsal implements Callable<Integer> {

    private static final Map<String, Object> TINY =
            Map.of("server.port", 0, "server.address", "127.0.0.1", "yuanba.demo", true, "yuanba.demo.compounds", 60);

    @ParentCommand
    @Nullable
    Launcher launcher;

    @Override
    public Integer call() throws Exception {
        var scratch = Files.createTempDirectory("yuanba-rehearsal-");
        var starting = Objects.requireNonNull(launcher);
        starting.data = scratch;
        try (var yuanba = starting.start(TINY, WebApplicationType.SERVLET)) {
            ask("http://127.0.0.1:" + yuanba.getEnvironment().getProperty("local.server.port"));
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private static void ask(String server) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NORMAL)
                .build()) {
            for (var path : List.of("/", "/sign-in", "/actuator/health")) {
                client.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.discarding());
            }
        }
    }
}
