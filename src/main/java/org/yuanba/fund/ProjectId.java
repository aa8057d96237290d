package org.yuanba.fund;

import java.util.UUID;

/**
 * Id of a project money is asked for.
 *
 * @param value a UUIDv7
 */
public record ProjectId(UUID value) {}
