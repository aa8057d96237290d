package org.yuanba.web.spi;

import java.util.List;
import org.yuanba.access.Actor;

/** What can be found from the search box. */
public interface SearchSource {

    /** Message key of what it finds, such as {@code search.compounds}. */
    String labelKey();

    /** Where it stands among the results. */
    int order();

    /** The best finds the actor may see, at most so many. */
    List<Found> find(String words, Actor by, int most);

    /**
     * One find.
     *
     * @param title what is found
     * @param detail where it is, in words
     * @param url where it opens
     */
    record Found(String title, String detail, String url) {}
}
