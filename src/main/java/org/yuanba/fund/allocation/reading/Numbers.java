package org.yuanba.fund.allocation.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as these files write them: with a point or a comma before the decimals. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,24}([.,][0-9]{0,12})?");
    private static final int MOST_DIGITS = 16;

    private Numbers() {}

    /** A number, not below zero and not beyond what can be counted exactly. */
    static BigDecimal read(String text, int line, String column) {
        if (!NUMBER.matcher(text).matches()) {
            throw new ElectionRefused(line, "no-number", column, text);
        }
        var number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        if (number.signum() < 0) {
            throw new ElectionRefused(line, "below-zero", column, text);
        }
        if (number.precision() - Math.min(0, number.scale()) > MOST_DIGITS) {
            throw new ElectionRefused(line, "too-long", column, text);
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
