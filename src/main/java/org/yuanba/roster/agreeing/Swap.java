package org.yuanba.roster.agreeing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift somebody would give away.
 *
 * @param id its id
 * @param slot which
 * @param giver who has it
 * @param taker who would take it, none while nobody does
 * @param back the shift the giver gets in return, or none
 * @param state how far it came
 */
public record Swap(
        UUID id,
        UUID slot,
        UUID giver,
        @Nullable UUID taker,
        @Nullable UUID back,
        State state) {

    /** How far a swap came. */
    public enum State {
        /** Somebody is looked for. */
        OFFERED,
        /** Somebody would take it; the giver has the last word. */
        TAKEN,
        /** Both confirmed. */
        DONE,
        /** It is off. */
        WITHDRAWN
    }
}
