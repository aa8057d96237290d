package org.yuanba.volunteer.request;

import java.util.Locale;

/** How a request came in; all count the same. */
public enum Channel {
    /** Written by herself on the public page. */
    WEB,
    /** Written by herself on her personal page. */
    LINK,
    /** Told by phone. */
    PHONE,
    /** Handed in on paper. */
    PAPER,
    /** Told to the steward or at the counter. */
    COUNTER;

    /** Whether she wrote it herself. */
    public boolean isHerself() {
        return this == WEB || this == LINK;
    }

    /** Message key of its name. */
    public String key() {
        return "request.channel." + name().toLowerCase(Locale.ROOT);
    }
}
