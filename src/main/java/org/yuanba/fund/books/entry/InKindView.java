package org.yuanba.fund.books.entry;

import java.util.List;
import org.yuanba.fund.books.inflow.InKind;
import org.yuanba.fund.books.web.BooksForm;
import org.yuanba.place.Place;

/**
 * Goods and labour given at a place.
 *
 * @param here the place
 * @param gifts the latest
 * @param form what was typed
 */
public record InKindView(Place here, List<InKind> gifts, BooksForm form) {

    /** Where the form is sent. */
    public String action() {
        return "/p/" + here.key() + "/funds/in-kind";
    }
}
