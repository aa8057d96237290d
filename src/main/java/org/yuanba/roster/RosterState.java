package org.yuanba.roster;

import java.util.Locale;
import java.util.Set;

/** How far a roster has come. */
public enum RosterState {
    /** Posts and shifts are set up, people say when they can. */
    ASKING,
    /** There is a draft. */
    DRAFTED,
    /** The draft is on the board; people may object. */
    ON_BOARD,
    /** The residents accepted it. */
    ACCEPTED,
    /** It is published and never changes; later changes are listed beneath. */
    PUBLISHED,
    /** It came to nothing. */
    DROPPED;

    /** What it may become. */
    public Set<RosterState> next() {
        return switch (this) {
            case ASKING -> Set.of(DRAFTED, DROPPED);
            case DRAFTED -> Set.of(ON_BOARD, ASKING, DROPPED);
            case ON_BOARD -> Set.of(ACCEPTED, DRAFTED, DROPPED);
            case ACCEPTED -> Set.of(PUBLISHED, DRAFTED, DROPPED);
            case PUBLISHED, DROPPED -> Set.of();
        };
    }

    /** Whether it may become this. */
    public boolean mayBecome(RosterState other) {
        return next().contains(other);
    }

    /** Whether its seats may still be planned. */
    public boolean isOpen() {
        return this == ASKING || this == DRAFTED || this == ON_BOARD;
    }

    /** Message key of the state in words. */
    public String key() {
        return "roster.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
