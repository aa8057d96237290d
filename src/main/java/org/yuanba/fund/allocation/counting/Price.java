package org.yuanba.fund.allocation.counting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact price for each unit of gain: {@code above / (below × factor)}.
 *
 * @param above numerator
 * @param below denominator, without the factor
 * @param factor the project's factor
 */
record Price(BigInteger above, BigInteger below, long factor) implements Comparable<Price> {

    @Override
    public int compareTo(Price other) {
        return above.multiply(other.below)
                .multiply(BigInteger.valueOf(other.factor))
                .compareTo(other.above.multiply(below).multiply(BigInteger.valueOf(factor)));
    }

    /** What a supporter pays for each unit of weight. */
    double perWeight() {
        return new BigDecimal(above)
                .divide(new BigDecimal(below), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** The price for each unit of gain, as a fraction in lowest terms. */
    String fraction() {
        var denominator = below.multiply(BigInteger.valueOf(factor));
        var common = above.gcd(denominator);
        var rest = denominator.divide(common);
        return rest.equals(BigInteger.ONE) ? above.divide(common).toString() : above.divide(common) + "/" + rest;
    }
}
