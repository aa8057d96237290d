package org.yuanba.compound.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditHistory;
import org.yuanba.compound.Compounds;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;

/** Puts together what the page of one compound shows. */
@Component
class CompoundPage {

    private final Compounds compounds;
    private final Places places;
    private final AuditHistory history;
    private final String tiles;

    CompoundPage(
            Compounds compounds, Places places, AuditHistory history, @Value("${yuanba.map.tiles:}") String tiles) {
        this.compounds = compounds;
        this.places = places;
        this.history = history;
        this.tiles = tiles;
    }

    CompoundView of(PlaceKey place, Scope scope) {
        var here = places.find(place, scope).orElseThrow(NotHere::new);
        var compound = compounds.find(place, scope);
        return new CompoundView(
                here,
                compound.orElse(null),
                compound.map(known -> history.of(known.id().value(), scope)).orElseGet(List::of),
                compound.map(known -> MapView.of(known, tiles)).orElse(null));
    }
}
