package org.yuanba.organisation.life;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that was held.
 *
 * @param id its id
 * @param heldOn when
 * @param kind what kind
 * @param note a line about it, or none
 */
public record Meeting(
        UUID id,
        LocalDate heldOn,
        MeetingKind kind,
        @Nullable String note) {}
