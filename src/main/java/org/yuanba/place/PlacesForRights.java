package org.yuanba.place;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.spi.PlaceFinder;

/** Finds places for the pages that give rights. */
@Component
class PlacesForRights implements PlaceFinder {

    private final PlaceSearch search;
    private final Places places;

    PlacesForRights(PlaceSearch search, Places places) {
        this.search = search;
        this.places = places;
    }

    @Override
    public List<FoundPlace> places(String words, Scope scope, int most) {
        return search.find(words, scope, most).stream()
                .map(found -> found.place().key())
                .map(key -> new FoundPlace(
                        key,
                        places.path(key).stream()
                                .filter(place -> place.inPath() || place.key().equals(key))
                                .map(Place::shortName)
                                .collect(Collectors.joining(" › "))))
                .toList();
    }
}
