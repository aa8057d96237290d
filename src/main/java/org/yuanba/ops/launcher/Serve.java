package org.yuanba.ops.launcher;

import java.util.HashMap;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ./yuanba serve}: runs the web pages until stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs Yuanba until you stop it with Ctrl-C.")
final class Serve implements Callable<Integer> {

    @ParentCommand
    @Nullable
    Launcher launcher;

    @Option(names = "--port", defaultValue = "8080", description = "where it listens (${DEFAULT-VALUE})")
    int port;

    @Option(names = "--demo", description = "shows a sample city; listens on this machine alone")
    boolean demo;

    @Option(names = "--public-url", paramLabel = "URL", description = "where the QR codes on posters lead")
    @Nullable
    String publicUrl;

    @Override
    public Integer call() throws InterruptedException {
        var starter = Objects.requireNonNull(launcher);
        try (var _ = OnlyServer.on(starter.data, port)) {
            return serve(starter);
        }
    }

    private int serve(Launcher starter) throws InterruptedException {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("yuanba.demo", demo);
        if (demo) {
            properties.put("server.address", "127.0.0.1");
        }
        if (publicUrl != null) {
            properties.put("yuanba.public-url", publicUrl);
        }
        var yuanba = starter.start(properties, WebApplicationType.SERVLET);
        System.out.printf("%nYuanba 院坝: http://127.0.0.1:%d%n%n", port);
        var stopped = new CountDownLatch(1);
        yuanba.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                stopped.countDown();
            }
        });
        stopped.await();
        return 0;
    }
}
