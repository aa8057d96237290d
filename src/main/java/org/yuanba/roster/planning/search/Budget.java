package org.yuanba.roster.planning.search;

import java.lang.management.ManagementFactory;

/** How long a search may go on: by the clock, or by steps so that it comes out the same twice. */
public interface Budget {

    /** What share of the budget is used after so many steps; 1 and more when it is over. */
    double used(long steps);

    /** So many steps. */
    static Budget ofSteps(long most) {
        return steps -> (double) steps / most;
    }

    /** So many nanoseconds from now on. */
    static Budget ofNanos(long nanos) {
        var begun = System.nanoTime();
        return steps -> (double) (System.nanoTime() - begun) / nanos;
    }

    /** So many nanoseconds of the calling thread's processor time, and at most so many by the clock. */
    static Budget ofProcessorNanos(long nanos, long most) {
        var thread = ManagementFactory.getThreadMXBean();
        var begun = System.nanoTime();
        var used = thread.getCurrentThreadCpuTime();
        return steps -> Math.max(
                (double) (thread.getCurrentThreadCpuTime() - used) / nanos,
                (double) (System.nanoTime() - begun) / most);
    }
}
