package org.yuanba.fund.books.entry;

import java.util.List;
import org.yuanba.fund.books.party.Party;
import org.yuanba.fund.books.reading.FundLine;
import org.yuanba.fund.books.web.BooksForm;
import org.yuanba.place.Place;

/**
 * The form of a payment.
 *
 * @param here the place
 * @param fund the fund it is paid from
 * @param payees who may be chosen
 * @param form what was typed
 */
public record PaymentFormView(Place here, FundLine fund, List<Party> payees, BooksForm form) {

    /** Where it is sent. */
    public String action() {
        return fund.url() + "/payments";
    }
}
