package org.yuanba.fund.ballot;

import java.util.Locale;

/** How a ballot came. */
public enum BallotChannel {
    /** On a phone in the room. */
    PHONE,
    /** On paper, keyed in. */
    PAPER;

    /** Message key in words. */
    public String key() {
        return "ballot.channel." + name().toLowerCase(Locale.ROOT);
    }
}
