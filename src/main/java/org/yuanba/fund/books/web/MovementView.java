package org.yuanba.fund.books.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.books.order.PaymentOrder;
import org.yuanba.fund.books.reading.MovementLine;
import org.yuanba.fund.ledger.AccountKind;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.trace.benefit.Benefit;
import org.yuanba.place.Place;

/**
 * A movement of money.
 *
 * @param here where its money is held
 * @param line what it is
 * @param order the payment as it was prepared, or none
 * @param benefits what it paid for, as far as written down
 * @param form what was typed
 */
public record MovementView(
        Place here, MovementLine line, @Nullable PaymentOrder order, List<Benefit> benefits, BooksForm form) {

    /** Below this page. */
    public String url(String below) {
        return line.url() + below;
    }

    /** Whether money came in from outside by it. */
    public boolean isInflow() {
        return line.sourceKind() == AccountKind.EXTERNAL && !line.kind().undoes();
    }

    /** Whether something was paid by it. */
    public boolean isPayment() {
        return line.kind() == MovementKind.PAYMENT;
    }
}
