package org.yuanba.ops.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.web.server.PortInUseException;

/** What the console says when a command fails: one sentence; the whole story goes to a file. */
final class Failure {

    private Failure() {}

    /** The sentence for this failure; one that nobody expected names the file that holds its details. */
    static String sentence(Throwable e, Path data) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return String.valueOf(refusal.getMessage());
            }
            if (cause instanceof PortInUseException taken) {
                return portTaken(taken.getPort());
            }
        }
        var root = rootOf(e);
        var said = root.getMessage() == null ? root.toString() : root.getMessage();
        return said + keep(e, data);
    }

    static String portTaken(int port) {
        return "Port %d is taken by another program. Stop it, or choose another port with --port.".formatted(port);
    }

    private static Throwable rootOf(Throwable e) {
        var cause = e.getCause();
        return cause == null ? e : rootOf(cause);
    }

    private static String keep(Throwable e, Path data) {
        var file = data.resolve("run").resolve("failure.txt");
        try {
            Files.createDirectories(file.getParent());
            try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                e.printStackTrace(out);
            }
            return System.lineSeparator() + "Details are in " + file + ".";
        } catch (IOException unwritable) {
            return "";
        }
    }
}
