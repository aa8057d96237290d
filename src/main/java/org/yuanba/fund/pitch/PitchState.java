package org.yuanba.fund.pitch;

import java.util.Locale;

/** How far a pitch event has come. */
public enum PitchState {
    /** Being planned; everything may change. */
    PLANNED,
    /** Rule, criteria and projects are published, and fixed. */
    ANNOUNCED,
    /** Ballots are taken. */
    VOTING,
    /** No more ballots by phone; papers are keyed in, and it must balance. */
    CLOSED,
    /** Counted; the result is open. */
    OPENED;

    /** Message key in words. */
    public String key() {
        return "pitch.state." + name().toLowerCase(Locale.ROOT);
    }
}
