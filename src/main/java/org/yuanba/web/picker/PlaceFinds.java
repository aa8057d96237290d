package org.yuanba.web.picker;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.place.PlaceSearch;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.spi.SearchSource;

/** Places, from the search box of every page. */
@Component
class PlaceFinds implements SearchSource {

    private final PlaceSearch search;
    private final Access access;

    PlaceFinds(PlaceSearch search, Access access) {
        this.search = search;
        this.access = access;
    }

    @Override
    public String labelKey() {
        return "search.places";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Found> find(String words, Actor by, int most) {
        return search.find(words, access.scope(by), most).stream()
                .filter(found -> found.place().level() != PlaceLevel.COMPOUND
                        || found.place().successor() != null)
                .map(found -> new Found(
                        found.place().shortName(),
                        detail(found),
                        "/p/" + found.place().key() + "/overview"))
                .toList();
    }

    /** Where it lies, the other name it was found by, and what took it over. */
    private static String detail(PlaceSearch.Found found) {
        return Stream.of(
                        found.where(),
                        found.alias() == null ? "" : "（" + found.alias() + "）",
                        found.successor() == null ? "" : "→ " + found.successor())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
