package org.yuanba.compound;

import org.yuanba.shared.PlaceKey;

/** A compound entered the ledger. */
public record CompoundOpened(CompoundId id, PlaceKey place) {}
