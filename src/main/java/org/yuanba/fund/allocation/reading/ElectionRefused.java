package org.yuanba.fund.allocation.reading;

import java.util.List;

/** A file is not an election: which line, and what is wrong with it. */
public final class ElectionRefused extends RuntimeException {

    private final int line;
    private final String reason;
    private final List<Object> arguments;

    ElectionRefused(int line, String reason, Object... arguments) {
        super("line " + line + ": " + reason + " " + List.of(arguments), null, false, false);
        this.line = line;
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** Number of the line, from 1; 0 for the file as a whole. */
    public int line() {
        return line;
    }

    /** Message key of the reason, below {@code fund.pb}. */
    public String reason() {
        return "fund.pb." + reason;
    }

    /** What the reason's sentence names. */
    public List<Object> arguments() {
        return arguments;
    }
}
