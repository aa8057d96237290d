package org.yuanba.fund;

import java.util.UUID;

/**
 * Id of a pitch event.
 *
 * @param value a UUIDv7
 */
public record PitchId(UUID value) {}
