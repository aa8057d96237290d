package org.yuanba.place;

import java.util.List;
import org.yuanba.shared.PlaceKey;

/** Many compounds entered the tree at once. */
public record PlacesOpened(List<PlaceKey> places) {}
