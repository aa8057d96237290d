package org.yuanba.web;

import java.util.List;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/**
 * Where one is: the breadcrumb and the tabs of the place.
 *
 * @param path from the top down to the parent, only levels that say something
 * @param here the place itself
 * @param tab slug of the tab that is open
 * @param tabs all of them, in their order
 */
public record PlaceBar(List<Crumb> path, Place here, String tab, List<Tab> tabs) {

    /**
     * A place above.
     *
     * @param key its key
     * @param name as it is said
     * @param mayOpen whether it lies within the reader's right; plain text otherwise
     */
    public record Crumb(PlaceKey key, String name, boolean mayOpen) {}

    /**
     * A tab.
     *
     * @param slug last part of its address
     * @param current whether it is the open one
     */
    public record Tab(String slug, boolean current) {}

    /** The address of a tab of this place. */
    public String url(String slug) {
        return "/p/" + here.key() + "/" + slug;
    }

    /** The address of the same tab at another place. */
    public String at(PlaceKey other) {
        return "/p/" + other + "/" + tab;
    }
}
