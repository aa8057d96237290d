package org.yuanba.compound;

import org.yuanba.shared.PlaceKey;

/** A compound that had been closed stands again. */
public record CompoundReopened(CompoundId id, PlaceKey place) {}
