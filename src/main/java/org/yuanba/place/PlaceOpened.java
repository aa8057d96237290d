package org.yuanba.place;

import org.yuanba.shared.PlaceKey;

/** A compound entered the tree. */
public record PlaceOpened(PlaceKey place) {}
