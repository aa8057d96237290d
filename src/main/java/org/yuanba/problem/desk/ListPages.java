package org.yuanba.problem.desk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.Problems;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.listing.Pile;
import org.yuanba.problem.listing.ProblemListing;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.NotHere;

/** Gathers what the list of problems shows. */
@Component
class ListPages {

    private final ProblemListing listing;
    private final Problems problems;
    private final WorkdayClock workdays;
    private final Catalog catalog;
    private final Places places;

    ListPages(ProblemListing listing, Problems problems, WorkdayClock workdays, Catalog catalog, Places places) {
        this.listing = listing;
        this.problems = problems;
        this.workdays = workdays;
        this.catalog = catalog;
        this.places = places;
    }

    ListView list(PlaceKey place, Pile pile, int page, Scope scope) {
        var here = places.find(place, scope).orElseThrow(NotHere::new);
        var counts = listing.counts(scope);
        var rows = listing.list(pile, page, counts.getOrDefault(pile, 0L), scope);
        var items = rows.items();
        var below = place.level() == PlaceLevel.COMPOUND ? List.<Place>of() : places.children(place, scope);
        return new ListView(
                here,
                pile,
                counts,
                rows,
                items.stream().collect(Collectors.toMap(Problem::id, workdays::of)),
                problems.joint(items.stream().map(Problem::id).toList()),
                places.namesOf(items.stream()
                        .flatMap(one -> Stream.of(one.place(), one.holder().place()))
                        .distinct()
                        .toList()),
                catalog.kinds(),
                listing.pace(scope),
                below,
                listing.below(digits(place, below), scope));
    }

    private static int digits(PlaceKey place, List<Place> below) {
        return below.isEmpty()
                ? place.value().length()
                : below.getFirst().key().value().length();
    }
}
