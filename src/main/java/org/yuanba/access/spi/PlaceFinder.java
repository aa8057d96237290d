package org.yuanba.access.spi;

import java.util.List;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/** Finds places by what someone types, for pages that give rights. */
public interface PlaceFinder {

    /** The best finds inside the scope, by name, pinyin initials or code; at most so many. */
    List<FoundPlace> places(String words, Scope scope, int most);

    /**
     * A place that was found.
     *
     * @param key its key
     * @param path its name with the names above it
     */
    record FoundPlace(PlaceKey key, String path) {}
}
