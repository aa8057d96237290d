package org.yuanba.compound.web;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures of the ledger as they are written on a page. */
public final class Figures {

    private static final int HUNDREDTHS = 2;

    private Figures() {}

    /** An area in square metres with separators and two decimals. */
    public static String area(long hundredths) {
        return String.format(Locale.ENGLISH, "%,.2f", BigDecimal.valueOf(hundredths, HUNDREDTHS));
    }

    /** A whole number with separators. */
    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** The year of building, or the first and last one. */
    public static String built(int first, @Nullable Integer last) {
        return last == null || last == first ? Integer.toString(first) : first + "—" + last;
    }
}
