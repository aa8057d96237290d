package org.yuanba.fund.books.exchange;

import org.springframework.stereotype.Component;
import org.yuanba.fund.books.reading.MovementBook;
import org.yuanba.web.Texts;

/** What came in from outside, {@code --sheet fund-inflows}. */
@Component
class InflowSheet extends BooksSheet {

    InflowSheet(MovementBook movements, Texts texts) {
        super(movements, texts, true);
    }

    @Override
    public String code() {
        return "fund-inflows";
    }
}
