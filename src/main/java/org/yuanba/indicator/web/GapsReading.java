package org.yuanba.indicator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.indicator.Asked;
import org.yuanba.indicator.Indicators;
import org.yuanba.indicator.web.GapsView.Gap;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Reads the places below with their figures, for the table and the map of what is lacking. */
@Component
class GapsReading {

    private final Indicators indicators;
    private final Places places;

    GapsReading(Indicators indicators, Places places) {
        this.indicators = indicators;
        this.places = places;
    }

    /** The places below, none for a compound, a community, or where nothing lies below. */
    Optional<GapsView> of(PlaceKey place, Scope scope) {
        if (place.level().digits() >= PlaceLevel.COMMUNITY.digits() || !scope.covers(place)) {
            return Optional.empty();
        }
        var children = places.children(place, scope);
        if (children.isEmpty()) {
            return Optional.empty();
        }
        var keys = new ArrayList<>(children.stream().map(Place::key).toList());
        keys.add(place);
        var figures = indicators.of(keys, Asked.TODAY, scope);
        return Optional.of(new GapsView(place, children, figures, gaps()));
    }

    /** What compounds may lack: what they do not have, and what nobody has told of them. */
    private List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        for (var measure : indicators.measures()) {
            if (measure.isGap()) {
                gaps.add(new Gap(measure, false));
            }
        }
        for (var measure : indicators.measures()) {
            if (measure.missing() != null) {
                gaps.add(new Gap(measure, true));
            }
        }
        return gaps;
    }
}
