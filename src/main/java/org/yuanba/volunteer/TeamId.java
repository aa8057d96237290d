package org.yuanba.volunteer;

import java.util.UUID;

/** The id of a team. */
public record TeamId(UUID value) {}
