package org.yuanba.fund.books.entry;

import java.util.List;
import org.yuanba.attachment.Attachment;
import org.yuanba.fund.books.order.PaymentOrder;
import org.yuanba.fund.books.web.BooksForm;
import org.yuanba.place.Place;

/**
 * A payment as it was prepared.
 *
 * @param here the place
 * @param order which
 * @param preparedBy who prepared it
 * @param files its vouchers
 * @param isOwn whether the one who looks prepared it herself
 * @param form what was typed
 */
public record OrderView(
        Place here, PaymentOrder order, String preparedBy, List<Attachment> files, boolean isOwn, BooksForm form) {

    /** Below this page. */
    public String url(String below) {
        return order.url() + below;
    }

    /** The payment in the books. */
    public String movementUrl() {
        var movement = order.movement();
        return "/p/" + here.key() + "/funds/movements/" + (movement == null ? "" : movement.value());
    }
}
