package org.yuanba;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.yuanba.ops.launcher.Launcher;

/** The application, and where {@code ./yuanba} begins. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Yuanba", sharedModules = "shared")
public class Yuanba {

    /** Runs one command of the launcher and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Launcher.run(Yuanba.class, arguments));
    }
}
