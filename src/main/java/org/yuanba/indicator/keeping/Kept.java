package org.yuanba.indicator.keeping;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * What is kept of a city.
 *
 * @param keeper how far keeping has come
 * @param marks what waits
 * @param parts what each compound contributes, by day
 * @param totals the sums
 * @param districts which districts there are
 */
@Component
record Kept(Keeper keeper, Marks marks, Parts parts, Totals totals, Districts districts) {

    /** The city and its districts. */
    @Component
    record Districts(Places places, Access access) {

        PlaceKey city() {
            return access.scope(Actor.system()).roots().getFirst();
        }

        List<PlaceKey> all() {
            return places.at(PlaceLevel.DISTRICT, access.scope(Actor.system())).stream()
                    .map(Place::key)
                    .toList();
        }
    }
}
