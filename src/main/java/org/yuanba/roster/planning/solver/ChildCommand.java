package org.yuanba.roster.planning.solver;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the solver process: the same Java, the same classes, a small heap, the lowest priority. */
final class ChildCommand {

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ChildCommand() {}

    static List<String> line() {
        var line = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            line.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        var classes = System.getProperty("java.class.path");
        if (isBootJar(classes)) {
            line.addAll(List.of("-Dloader.main=" + SolverProcess.class.getName(), "-cp", classes, LAUNCHER));
        } else {
            line.addAll(List.of("-cp", classes, SolverProcess.class.getName()));
        }
        return line;
    }

    /** Whether the classes lie in a jar within a jar, which only Boot's own launcher can open. */
    private static boolean isBootJar(String classes) {
        var source = SolverProcess.class.getProtectionDomain().getCodeSource();
        return source != null
                && source.getLocation().toString().contains("BOOT-INF")
                && !classes.contains(File.pathSeparator);
    }
}
