package org.yuanba.shared;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param items what stands on this page
 * @param number 1 for the first page
 * @param size how many fit on a page
 * @param total how many there are on all pages, exact
 */
public record PageOf<T>(List<T> items, int number, int size, long total) {

    /** Number of the last page, at least 1. */
    public int last() {
        return (int) Math.max(1, Math.ceilDiv(total, size));
    }

    /** Whether a page follows. */
    public boolean hasNext() {
        return number < last();
    }

    /** Whether a page comes before. */
    public boolean hasPrevious() {
        return number > 1;
    }
}
