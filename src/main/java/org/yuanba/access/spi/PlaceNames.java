package org.yuanba.access.spi;

import java.util.Collection;
import java.util.Map;
import org.yuanba.shared.PlaceKey;

/** Tells the names of places, for pages that explain rights. */
public interface PlaceNames {

    /** The names of those of the places that exist. */
    Map<PlaceKey, String> namesOf(Collection<PlaceKey> places);
}
