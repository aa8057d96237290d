package org.yuanba.fund.trace.web;

import java.util.List;
import org.yuanba.fund.books.Yuan;
import org.yuanba.fund.books.reading.MovementLine;
import org.yuanba.fund.trace.TracedPayment;
import org.yuanba.place.Place;

/**
 * Money that came in at once, and all it bought.
 *
 * @param here where it is held
 * @param line how it came in
 * @param bought what was paid with it, each with the part from here
 */
public record SourceView(Place here, MovementLine line, List<TracedPayment> bought) {

    /** How much of a payment came from here. */
    public String part(TracedPayment payment) {
        return Yuan.said(fen(payment));
    }

    private static long fen(TracedPayment payment) {
        return payment.sources().stream().mapToLong(TracedPayment.Source::fen).sum();
    }

    /** What was paid with it. */
    public String paid() {
        return Yuan.said(bought.stream().mapToLong(SourceView::fen).sum());
    }

    /** What was not paid yet. */
    public String left() {
        return Yuan.said(
                line.amount().fen() - bought.stream().mapToLong(SourceView::fen).sum());
    }
}
