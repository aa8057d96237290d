package org.yuanba.organisation.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.indicator.Asked;
import org.yuanba.indicator.Indicators;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.coverage.CompoundsByCover;
import org.yuanba.organisation.coverage.CompoundsByCover.Wanted;
import org.yuanba.organisation.formation.Formations;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Reads who answers for one compound, and for how many compounds of a place somebody does. */
@Component
class RollUpReading {

    private static final int FEW = 12;
    private static final int SIZE = 50;

    private final OrganisationReading reading;
    private final Organisations organisations;
    private final CompoundsByCover byCover;
    private final Formations formations;
    private final Indicators indicators;
    private final Places places;

    RollUpReading(
            OrganisationReading reading,
            Organisations organisations,
            CompoundsByCover byCover,
            Formations formations,
            Indicators indicators,
            Places places) {
        this.reading = reading;
        this.organisations = organisations;
        this.byCover = byCover;
        this.formations = formations;
        this.indicators = indicators;
        this.places = places;
    }

    YardView yard(PlaceKey place, Scope scope, Actor by) {
        var cards = organisations.answeringFor(place, scope).stream()
                .map(organisation -> reading.card(place, organisation, by))
                .toList();
        return new YardView(
                reading.here(place, scope),
                cards.stream()
                        .filter(card -> card.organisation().kind().isParty())
                        .toList(),
                cards.stream()
                        .filter(card -> !card.organisation().kind().isParty())
                        .toList(),
                formations.waitingFor(place, scope).orElse(null));
    }

    RollUpView of(PlaceKey place, Scope scope) {
        var children = place.level() == PlaceLevel.COMMUNITY ? List.<Place>of() : places.children(place, scope);
        return new RollUpView(
                reading.here(place, scope),
                indicators.now(place, scope),
                children,
                children.isEmpty()
                        ? Map.of()
                        : indicators.of(children.stream().map(Place::key).toList(), Asked.TODAY, scope),
                byCover.list(place, Wanted.NONE, 1, FEW, scope),
                formations.in(place, scope, true, FEW),
                organisations.at(place, scope));
    }

    CompoundsView compounds(PlaceKey place, Wanted wanted, int page, Scope scope) {
        var rows = byCover.list(place, wanted, page, SIZE, scope);
        var communities = new HashSet<PlaceKey>();
        rows.items().forEach(row -> communities.add(row.place().at(PlaceLevel.COMMUNITY)));
        return new CompoundsView(reading.here(place, scope), wanted, rows, places.namesOf(communities));
    }
}
