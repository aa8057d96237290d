package org.yuanba.fund;

import java.util.UUID;

/**
 * Id of a call for projects.
 *
 * @param value a UUIDv7
 */
public record CallId(UUID value) {}
