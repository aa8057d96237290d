package org.yuanba.fund.books.web;

import org.jspecify.annotations.Nullable;
import org.yuanba.fund.books.order.PaymentOrder;
import org.yuanba.fund.books.reading.MovementLine;
import org.yuanba.place.Place;

/**
 * A movement of money.
 *
 * @param here where its money is held
 * @param line what it is
 * @param order the payment as it was prepared, or none
 * @param form what was typed
 */
public record MovementView(
        Place here, MovementLine line, @Nullable PaymentOrder order, BooksForm form) {

    /** Below this page. */
    public String url(String below) {
        return line.url() + below;
    }
}
