package org.yuanba.fund.books.exchange;

import org.springframework.stereotype.Component;
import org.yuanba.fund.books.reading.MovementBook;
import org.yuanba.web.Texts;

/** What was paid, {@code --sheet fund-payments}. */
@Component
class PaymentSheet extends BooksSheet {

    PaymentSheet(MovementBook movements, Texts texts) {
        super(movements, texts, false);
    }

    @Override
    public String code() {
        return "fund-payments";
    }
}
