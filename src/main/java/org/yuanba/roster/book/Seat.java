package org.yuanba.roster.book;

import java.util.UUID;

/**
 * Somebody on duty in a slot.
 *
 * @param slot which
 * @param keeper who
 * @param pinned whether planning anew leaves it
 */
public record Seat(UUID slot, UUID keeper, boolean pinned) {}
