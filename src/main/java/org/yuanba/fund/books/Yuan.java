package org.yuanba.fund.books;

import org.yuanba.shared.Money;

/** Money as one writes it: 38,600.00. */
public final class Yuan {

    private static final int FEN = 100;
    private static final int GROUP = 3;

    private Yuan() {}

    /** An amount in yuan with separators and two decimals. */
    public static String said(Money money) {
        return said(money.fen());
    }

    /** So many fen in yuan, with separators and two decimals; may be negative. */
    public static String said(long fen) {
        var whole = new StringBuilder(Long.toString(Math.abs(fen / FEN)));
        for (int i = whole.length() - GROUP; i > 0; i -= GROUP) {
            whole.insert(i, ',');
        }
        var rest = Math.abs(fen % FEN);
        return (fen < 0 ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
    }
}
