package org.yuanba.board.objection;

/** How an objection came in; all count the same. */
public enum Channel {
    /** Written on the public page. */
    WEB,
    /** Told by phone. */
    PHONE,
    /** Handed in on paper. */
    PAPER,
    /** Told at the counter. */
    COUNTER;

    /** Message key of its name. */
    public String key() {
        return "objection.channel." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
