package org.yuanba.volunteer;

import java.util.UUID;

/** The id of an activity. */
public record ActivityId(UUID value) {}
