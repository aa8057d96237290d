package org.yuanba.organisation.formation;

import java.util.UUID;

/** The id of a formation case. */
public record FormationId(UUID value) {}
