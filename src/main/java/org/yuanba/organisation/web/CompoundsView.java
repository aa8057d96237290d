package org.yuanba.organisation.web;

import java.util.List;
import java.util.Map;
import org.yuanba.organisation.coverage.CompoundsByCover.Row;
import org.yuanba.organisation.coverage.CompoundsByCover.Wanted;
import org.yuanba.place.Place;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * Compounds by how they are covered.
 *
 * @param here the place
 * @param wanted which are listed
 * @param rows those on this page
 * @param communities names of their communities
 */
public record CompoundsView(Place here, Wanted wanted, PageOf<Row> rows, Map<PlaceKey, String> communities) {

    /** What one may choose. */
    public List<Wanted> choices() {
        return List.of(
                Wanted.NONE, Wanted.GROUP, Wanted.SHELL, Wanted.OWN, Wanted.JOINT, Wanted.FUNCTIONAL, Wanted.WORKING);
    }

    /** The community of a row, as it is said. */
    public String community(Row row) {
        return communities.getOrDefault(row.place().at(PlaceLevel.COMMUNITY), "");
    }

    /** Whether rows need the name of their community. */
    public boolean isAboveCommunity() {
        return here.level() != PlaceLevel.COMMUNITY;
    }

    /** Whether what makes an organisation work is shown. */
    public boolean showsWork() {
        return wanted == Wanted.SHELL || wanted == Wanted.WORKING || wanted == Wanted.COVERED;
    }

    /** The same list of others. */
    public String url(Wanted other) {
        return "/p/" + here.key() + "/organisations/compounds?cover=" + other.code();
    }

    /** Another page. */
    public String url(int page) {
        return url(wanted) + "&page=" + page;
    }
}
