package org.yuanba.compound.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.yuanba.compound.listing.CompoundCounts.Tally;
import org.yuanba.compound.listing.CompoundListing.Row;
import org.yuanba.compound.listing.CompoundQuestion;
import org.yuanba.compound.listing.CompoundSort;
import org.yuanba.compound.listing.Facet;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * The list of compounds of a place.
 *
 * @param place where
 * @param rows what stands on this page
 * @param question what was asked
 * @param tally the kept counts of the place
 * @param communities names of the communities of the rows, empty at a community
 * @param map the points of the rows
 */
public record CompoundListView(
        PlaceKey place,
        PageOf<Row> rows,
        CompoundQuestion question,
        Tally tally,
        Map<PlaceKey, String> communities,
        MapView map) {

    /** The facets one may narrow by. */
    public List<Facet> facets() {
        return List.of(Facet.KIND, Facet.BUILT, Facet.PROPERTY_MODE, Facet.RENOVATION, Facet.MISSING);
    }

    /** The sides of a facet worth offering: those with any compound, and the chosen one. */
    public List<String> sides(Facet facet) {
        return facet.sides().stream()
                .filter(side -> tally.count(facet, side) > 0 || side.equals(question.side(facet)))
                .toList();
    }

    /** Whether this side is the chosen one. */
    public boolean isChosen(Facet facet, String side) {
        return side.equals(question.side(facet));
    }

    /** How many fall on a side; none once another filter narrows the list, as the kept count is of the whole place. */
    public @Nullable String count(Facet facet, String side) {
        var alone =
                question.words().isEmpty() && question.sides().keySet().stream().allMatch(facet::equals);
        return alone ? Figures.number(tally.count(facet, side)) : null;
    }

    /** Whether closed compounds are shown. */
    public boolean isClosed() {
        return !question.isOpen();
    }

    /** Whether the place has no compound at all yet. */
    public boolean isEmptyPlace() {
        return tally.open() == 0 && tally.count(Facet.STATUS, "closed") == 0;
    }

    /** How many were closed. */
    public long closed() {
        return tally.count(Facet.STATUS, "closed");
    }

    /** Whether rows need the name of their community. */
    public boolean isAboveCommunity() {
        return place.level() != PlaceLevel.COMMUNITY;
    }

    /** The community a row lies in, as it is said. */
    public String community(Row row) {
        return communities.getOrDefault(row.community(), row.community().value());
    }

    /** The list with this side chosen, or without it when it is chosen already. */
    public String url(Facet facet, String side) {
        return url(question.with(facet, isChosen(facet, side) ? null : side));
    }

    /** The list in another order. */
    public String url(CompoundSort sort) {
        return url(question.with(sort));
    }

    /** Another page of the list. */
    public String url(int page) {
        return url(question.from(page));
    }

    /** The whole list. */
    public String url() {
        return "/p/" + place + "/compounds";
    }

    /** The closed compounds, or those that stand. */
    public String closedUrl() {
        return url(question.with(Facet.STATUS, isClosed() ? null : "closed"));
    }

    /** What is asked besides the words, to be kept when the words change. */
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        question.sides().forEach((facet, side) -> kept.put(facet.code(), side));
        if (question.old()) {
            kept.put("as_of", "old");
        }
        if (question.sort() != CompoundSort.KEY) {
            kept.put("sort", question.sort().code());
        }
        return kept;
    }

    private String url(CompoundQuestion asked) {
        var url = UriComponentsBuilder.fromPath("/p/" + place + "/compounds");
        for (var facet : Facet.values()) {
            var side = asked.side(facet);
            if (side != null) {
                url.queryParam(facet.code(), side);
            }
        }
        if (asked.old()) {
            url.queryParam("as_of", "old");
        }
        if (!asked.words().isEmpty()) {
            url.queryParam("q", "{words}");
        }
        if (asked.sort() != CompoundSort.KEY) {
            url.queryParam("sort", asked.sort().code());
        }
        if (asked.page() > 1) {
            url.queryParam("page", asked.page());
        }
        return url.encode().buildAndExpand(asked.words()).toUriString();
    }
}
