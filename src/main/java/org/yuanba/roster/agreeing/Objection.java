package org.yuanba.roster.agreeing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says against a draft.
 *
 * @param id its id
 * @param keeper whose shift it is about, or none
 * @param slot which shift, or none
 * @param saidBy who says so, as written down
 * @param words what she says
 * @param at when
 * @param answer what was answered, none before
 */
public record Objection(
        UUID id,
        @Nullable UUID keeper,
        @Nullable UUID slot,
        String saidBy,
        String words,
        Instant at,
        @Nullable String answer) {}
