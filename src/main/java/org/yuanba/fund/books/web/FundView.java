package org.yuanba.fund.books.web;

import java.time.LocalDate;
import java.util.List;
import org.yuanba.fund.books.reading.FundLine;
import org.yuanba.fund.books.reading.StatementLine;
import org.yuanba.place.Place;

/**
 * A fund with its statement.
 *
 * @param here its place
 * @param fund which
 * @param from first day of the statement
 * @param through its last day
 * @param opening fen in it the evening before
 * @param lines what moved
 * @param number which page of it
 * @param hasMore whether more lines follow
 * @param form what was typed
 */
public record FundView(
        Place here,
        FundLine fund,
        LocalDate from,
        LocalDate through,
        long opening,
        List<StatementLine> lines,
        int number,
        boolean hasMore,
        BooksForm form) {

    /** Below this page. */
    public String url(String below) {
        return fund.url() + below;
    }

    /** This statement at another page. */
    public String page(int other) {
        return url("?from=" + from + "&through=" + through + "&page=" + other);
    }

    /** The statement as a file. */
    public String file() {
        return url("/statement.csv?from=" + from + "&through=" + through);
    }

    /** The page of a line. */
    public String url(StatementLine line) {
        return "/p/" + here.key() + "/funds/movements/" + line.movement().value();
    }
}
