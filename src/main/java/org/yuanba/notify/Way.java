package org.yuanba.notify;

import java.util.Locale;

/** A way of telling a person something. */
public enum Way {
    /** On the page her personal link opens. */
    PAGE,
    /** By a text message or whatever a gateway sends. */
    MESSAGE,
    /** Somebody calls. */
    CALL,
    /** Somebody knocks at the door. */
    VISIT,
    /** On paper, handed over. */
    PAPER;

    /** Whether a person of the community does it. */
    public boolean isByHand() {
        return this == CALL || this == VISIT || this == PAPER;
    }

    /** Message key of the way in words. */
    public String key() {
        return "notify.way." + name().toLowerCase(Locale.ROOT);
    }
}
