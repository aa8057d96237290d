package org.yuanba.roster.planning.reason;

import java.util.List;

/**
 * One sentence of why. What stands in the sentence as {@code {0}} is the volunteer as the reader may see her; the arguments
 * follow from {@code {1}} on.
 *
 * @param key key of the sentence
 * @param volunteer whom it is about, by position in the task, or -1
 * @param arguments numbers and words of the sentence
 * @param forAll whether everybody may read it; if not, the planner alone: what somebody cannot or would rather not do, couples
 *     and exclusions are nobody else's business
 */
public record Reason(String key, int volunteer, List<Object> arguments, boolean forAll) {

    /** A reason; arguments are kept as they are. */
    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason open(String key, int volunteer, Object... arguments) {
        return new Reason(key, volunteer, List.of(arguments), true);
    }

    static Reason ofThePlanner(String key, int volunteer, Object... arguments) {
        return new Reason(key, volunteer, List.of(arguments), false);
    }
}
