package org.yuanba.place;

import java.util.List;
import org.yuanba.shared.PlaceKey;

/** Compounds that were entered by mistake left the tree, as if they had never been; their keys are not given again. */
public record PlacesWithdrawn(List<PlaceKey> places) {}
