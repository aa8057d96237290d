package org.yuanba.fund.books.entry;

import java.util.List;
import org.yuanba.fund.books.inflow.InflowKind;
import org.yuanba.fund.books.party.Party;
import org.yuanba.fund.books.reading.FundLine;
import org.yuanba.fund.books.web.BooksForm;
import org.yuanba.place.Place;

/**
 * The form of money that came in.
 *
 * @param here the place
 * @param fund into which fund
 * @param kind what it is
 * @param givers who may be chosen
 * @param form what was typed
 */
public record InflowFormView(Place here, FundLine fund, InflowKind kind, List<Party> givers, BooksForm form) {

    /** Where it is sent. */
    public String action() {
        return fund.url() + "/inflows";
    }
}
