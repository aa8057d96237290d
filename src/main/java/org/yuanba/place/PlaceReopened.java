package org.yuanba.place;

import org.yuanba.shared.PlaceKey;

/** A compound that had ended stands again. */
public record PlaceReopened(PlaceKey place) {}
