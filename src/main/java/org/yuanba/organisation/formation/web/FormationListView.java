package org.yuanba.organisation.formation.web;

import java.util.List;
import java.util.Map;
import org.yuanba.organisation.formation.Formation;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/**
 * The formation cases of a place.
 *
 * @param here where
 * @param formations those that wait first
 * @param names names of their places
 */
public record FormationListView(Place here, List<Formation> formations, Map<PlaceKey, String> names) {

    /** The page of one. */
    public String url(Formation formation) {
        return "/p/" + here.key() + "/organisations/formations/"
                + formation.id().value();
    }

    /** What a place is called. */
    public String name(PlaceKey place) {
        return names.getOrDefault(place, place.value());
    }
}
