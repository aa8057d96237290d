package org.yuanba.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
     * @param managedBy the body that runs it where its national code says another, or none
     * @param mayOpen whether it lies within the reader's right; plain text otherwise
     */
    public record Crumb(PlaceKey key, String name, @Nullable String managedBy, boolean mayOpen) {}

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

    /** The whole way as one reads it aloud or on paper: 武侯区 晋阳街道 吉福社区 玉苑小区. */
    public String said() {
        return Stream.concat(path.stream().map(Crumb::name), Stream.of(here.shortName()))
                .collect(Collectors.joining(" "));
    }
}
