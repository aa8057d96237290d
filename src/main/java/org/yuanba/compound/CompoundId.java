package org.yuanba.compound;

import java.util.UUID;

/** The id of a compound. */
public record CompoundId(UUID value) {}
