package org.yuanba.web.home;

import java.util.List;
import org.yuanba.web.spi.SearchSource.Found;

/**
 * What was found.
 *
 * @param words what was asked for
 * @param groups by kind; kinds without a find are left out
 */
public record SearchView(String words, List<Group> groups) {

    /** How many finds there are in all. */
    public int total() {
        return groups.stream().mapToInt(group -> group.finds().size()).sum();
    }

    /**
     * The finds of one kind.
     *
     * @param labelKey message key of the kind
     * @param finds the best first
     */
    public record Group(String labelKey, List<Found> finds) {}
}
