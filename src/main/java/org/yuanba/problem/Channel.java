package org.yuanba.problem;

import java.util.Locale;

/** How a problem came in; all count the same. */
public enum Channel {
    /** Written by the reporter on the page of the board. */
    QR,
    /** Told at the counter or to the steward, who wrote it down. */
    COUNTER,
    /** Told by phone. */
    PHONE,
    /** Told at the door. */
    VISIT,
    /** Sent on by 12345. */
    HOTLINE,
    /** Sent by another system. */
    OPEN311;

    /** Whether somebody wrote it down for the reporter. */
    public boolean isOnBehalf() {
        return this == COUNTER || this == PHONE || this == VISIT;
    }

    /** Message key of its name. */
    public String key() {
        return "problem.channel." + name().toLowerCase(Locale.ROOT);
    }
}
