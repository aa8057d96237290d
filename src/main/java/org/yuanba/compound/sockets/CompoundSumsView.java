package org.yuanba.compound.sockets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.listing.CompoundCounts.Tally;
import org.yuanba.compound.listing.Facet;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/**
 * The card of a place above the compounds: how many there are, and what lies below.
 *
 * @param place which
 * @param tally its kept counts
 * @param children the places below that have any compound, by key; empty at a community
 * @param tallies their counts
 */
public record CompoundSumsView(PlaceKey place, Tally tally, List<Place> children, Map<PlaceKey, Tally> tallies) {

    /** How many compounds lack the field, in all. */
    public long lacking(CompoundField field) {
        return tally.count(Facet.MISSING, field.code());
    }

    /** The counts of a place below. */
    public @Nullable Tally of(Place child) {
        return tallies.get(child.key());
    }

    /** The list of the compounds of a place. */
    public String url(PlaceKey where) {
        return "/p/" + where + "/compounds";
    }

    /** The list of those that lack a field. */
    public String lackingUrl(PlaceKey where, CompoundField field) {
        return url(where) + "?missing=" + field.code();
    }
}
