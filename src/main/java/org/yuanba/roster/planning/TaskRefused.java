package org.yuanba.roster.planning;

import java.util.List;

/** Something nobody can plan a roster from, with the sentence that says what to do. */
public final class TaskRefused extends RuntimeException {

    private final transient List<Object> arguments;

    /** A refusal with the key of its sentence and what stands in it. */
    public TaskRefused(String key, Object... arguments) {
        super(key, null, false, false);
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence. */
    public String key() {
        return String.valueOf(getMessage());
    }

    /** What stands in the sentence. */
    public List<Object> arguments() {
        return arguments;
    }
}
