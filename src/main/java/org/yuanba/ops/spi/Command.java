package org.yuanba.ops.spi;

import org.springframework.context.ApplicationContext;

/**
 * One command of the launcher. An implementation carries picocli's {@code @Command}, has a constructor without
 * arguments, and is found by itself; the application is started only when the command is run.
 */
public interface Command {

    /**
     * Does the work on the started application.
     *
     * @return the exit code: 0 done, 1 something in the data is wrong, 2 the call or the file is wrong
     */
    int run(ApplicationContext yuanba) throws Exception;

    /**
     * Whether the application is started for it. A command that only reads files says no, and gets a context that knows
     * nothing but the data directory, {@code yuanba.data}.
     */
    default boolean needsApplication() {
        return true;
    }
}
