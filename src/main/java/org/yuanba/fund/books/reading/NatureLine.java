package org.yuanba.fund.books.reading;

import org.yuanba.fund.FundNature;

/**
 * The money of one nature at a place and everything in it, in fen.
 *
 * @param nature which
 * @param in what came in from outside the place
 * @param paid what was paid, less what came back
 * @param passed what was passed on to funds and projects of other places
 */
public record NatureLine(FundNature nature, long in, long paid, long passed) {

    /** What lies there: what came in, less what went. */
    public long lying() {
        return in - paid - passed;
    }
}
