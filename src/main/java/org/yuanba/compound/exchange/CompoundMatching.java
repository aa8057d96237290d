package org.yuanba.compound.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.Compounds;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Finds the compounds of a chunk of rows with a handful of queries, however many rows there are. */
@Component
class CompoundMatching {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Compounds compounds;
    private final CompoundColumns columns;
    private final Places places;
    private final Access access;
    private final Cache<PlaceKey, CommunityNames> recent =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(20).build();

    CompoundMatching(Compounds compounds, CompoundColumns columns, Places places, Access access) {
        this.compounds = compounds;
        this.columns = columns;
        this.places = places;
        this.access = access;
    }

    List<Match> match(List<SheetRow> rows, PlaceKey place, Scope scope) {
        var within = scope.within(place);
        var names = communities();
        var located =
                rows.stream().map(row -> Located.of(row, names, place, within)).toList();
        var known = Candidates.of(located, compounds, within);
        var matches = new ArrayList<Match>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            matches.add(new RowMatch(rows.get(i), located.get(i), known, columns, within).match());
        }
        return matches;
    }

    /** The names of every community of the city; what changes elsewhere is seen within seconds. */
    CommunityNames communities() {
        var city = access.scope(Actor.system());
        return recent.get(city.roots().getFirst(), root -> {
            var above = new ArrayList<>(places.at(PlaceLevel.DISTRICT, city));
            above.addAll(places.at(PlaceLevel.STREET, city));
            return new CommunityNames(places.at(PlaceLevel.COMMUNITY, city), above);
        });
    }
}
