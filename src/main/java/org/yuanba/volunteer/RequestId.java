package org.yuanba.volunteer;

import java.util.UUID;

/** The id of a request for help. */
public record RequestId(UUID value) {}
