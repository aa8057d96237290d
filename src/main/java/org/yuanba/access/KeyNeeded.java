package org.yuanba.access;

/** Data was asked for without a session and without a key that counts: the answer is 401. */
public class KeyNeeded extends RuntimeException {

    private final boolean brought;

    /** Whether a key was brought at all; why it does not count is not told. */
    public KeyNeeded(boolean brought) {
        super("key needed", null, false, false);
        this.brought = brought;
    }

    /** Whether a key was brought that does not count. */
    public boolean wasBrought() {
        return brought;
    }
}
