package org.yuanba.roster.planning.solver;

import org.yuanba.roster.planning.PlanningTask;

/**
 * What the solver process is asked, one line of JSON.
 *
 * @param task what to plan
 * @param way which searches take part
 * @param seconds how long at most, from the model built
 * @param steps when above 0: so many steps of deterministic time, so that it comes out the same twice
 * @param seed where chance begins
 * @param library folder the native library lies in or is unpacked into
 * @param memory most memory of the process in MB
 */
public record SolveRequest(
        PlanningTask task, Way way, double seconds, int steps, int seed, String library, int memory) {}
