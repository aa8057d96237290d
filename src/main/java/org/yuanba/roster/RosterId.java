package org.yuanba.roster;

import java.util.UUID;

/** The id of a roster. */
public record RosterId(UUID value) {}
