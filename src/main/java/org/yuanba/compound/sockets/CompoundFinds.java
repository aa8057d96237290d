package org.yuanba.compound.sockets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.compound.domain.CompoundPermissions;
import org.yuanba.compound.listing.CompoundListing;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.SearchSource;

/** Finds compounds by name, old name, address and pinyin initials. */
@Component
class CompoundFinds implements SearchSource {

    private final Access access;
    private final CompoundListing listing;
    private final Places places;

    CompoundFinds(Access access, CompoundListing listing, Places places) {
        this.access = access;
        this.listing = listing;
        this.places = places;
    }

    @Override
    public String labelKey() {
        return "search.compounds";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Found> find(String words, Actor by, int most) {
        if (words.isBlank()) {
            return List.of();
        }
        var rows = listing.find(access.scope(by, CompoundPermissions.VIEW), words, most);
        var communities = new LinkedHashSet<PlaceKey>();
        rows.forEach(row -> communities.add(row.community()));
        Map<PlaceKey, String> names = places.namesOf(communities);
        return rows.stream()
                .map(row -> new Found(
                        row.name(),
                        names.getOrDefault(row.community(), "") + (row.address() == null ? "" : "，" + row.address()),
                        "/p/" + row.place() + "/overview"))
                .toList();
    }
}
