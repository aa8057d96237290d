package org.yuanba.member.floating;

import java.util.Locale;
import java.util.Set;

/**
 * How far a transfer has come in the official member system: the sender keeps the member until the receiver confirms.
 * Nothing is transferred here.
 */
public enum Transfer {
    /** None is under way. */
    NONE,
    /** The member asked for it. */
    ASKED,
    /** The sender confirmed, and still keeps her. */
    SENT,
    /** The receiver confirmed: she is theirs. */
    RECEIVED;

    /** What may follow; each may also be taken back until the receiver confirmed. */
    public Set<Transfer> next() {
        return switch (this) {
            case NONE -> Set.of(ASKED);
            case ASKED -> Set.of(SENT, NONE);
            case SENT -> Set.of(RECEIVED, NONE);
            case RECEIVED -> Set.of();
        };
    }

    /** Whether the sender still keeps her. */
    public boolean senderKeeps() {
        return this != RECEIVED;
    }

    /** Message key of its name. */
    public String key() {
        return "member.transfer." + name().toLowerCase(Locale.ROOT);
    }
}
