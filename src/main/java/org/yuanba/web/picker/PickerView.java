package org.yuanba.web.picker;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.yuanba.place.Place;
import org.yuanba.place.PlaceColumns;
import org.yuanba.place.PlaceSearch;
import org.yuanba.shared.PlaceLevel;

/**
 * What the picker shows.
 *
 * @param at the place whose insides the last column shows
 * @param mayOpen whether one may go to it
 * @param tab the tab one stays on
 * @param tabLevels the levels that have this tab
 * @param words what is searched for, empty when nothing is
 * @param columns the tree side by side
 * @param finds what the search found
 * @param recent where one was lately
 */
public record PickerView(
        Place at,
        boolean mayOpen,
        String tab,
        Set<PlaceLevel> tabLevels,
        String words,
        List<PlaceColumns.Column> columns,
        List<PlaceSearch.Found> finds,
        List<Place> recent) {

    /** The address of the place, on the tab one stays on where it has that. */
    public String url(Place place) {
        return "/p/" + place.key() + "/" + (tabLevels.contains(place.level()) ? tab : "overview");
    }

    /** The address of the picker opened at another place. */
    public String step(Place place) {
        return "/places?at=" + place.key() + "&tab=" + tab;
    }

    /** The address of what an entry of a column leads to: a compound itself, or the next column. */
    public String lead(Place place) {
        return isLeaf(place) ? url(place) : step(place);
    }

    /** Whether nothing lies below the place. */
    public boolean isLeaf(Place place) {
        return place.level() == PlaceLevel.COMPOUND;
    }

    /** Whether a search was asked for. */
    public boolean isSearch() {
        return !words.isBlank();
    }

    /** The address of the picker with its words, to come back to. */
    public String here() {
        return step(at) + (isSearch() ? "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) : "");
    }
}
