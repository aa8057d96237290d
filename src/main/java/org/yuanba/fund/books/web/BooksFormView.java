package org.yuanba.fund.books.web;

import org.yuanba.place.Place;

/**
 * A form of the books.
 *
 * @param here the place
 * @param form what was typed
 */
public record BooksFormView(Place here, BooksForm form) {

    /** Below the books of the place. */
    public String url(String below) {
        return "/p/" + here.key() + "/funds" + below;
    }
}
