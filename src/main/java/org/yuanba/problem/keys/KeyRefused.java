package org.yuanba.problem.keys;

/** A key that is missing, wrong, over, or used too often. */
public class KeyRefused extends RuntimeException {

    private final boolean tooOften;

    KeyRefused(boolean tooOften, String why) {
        super(why, null, false, false);
        this.tooOften = tooOften;
    }

    /** Whether it was only used too often. */
    public boolean isTooOften() {
        return tooOften;
    }

    /** Why, in English, for the other system's log. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
