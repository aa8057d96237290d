package org.yuanba.member.floating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note on a visit, a call or help given.
 *
 * @param id its id
 * @param kind {@code VISIT}, {@code CALL} or {@code HELP}
 * @param text what was said or done
 * @param on the day
 * @param followUp when somebody wants to look again, or none
 * @param followedUp whether somebody has
 * @param by who wrote it
 * @param at when
 */
public record Note(
        UUID id,
        String kind,
        String text,
        LocalDate on,
        @Nullable LocalDate followUp,
        boolean followedUp,
        String by,
        Instant at) {}
