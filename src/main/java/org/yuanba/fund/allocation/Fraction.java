package org.yuanba.fund.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact number in lowest terms.
 *
 * @param above numerator
 * @param below denominator, above zero
 */
public record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

    /** Nothing. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** Brings it to lowest terms. */
    public Fraction {
        if (below.signum() <= 0) {
            throw new IllegalArgumentException("A denominator is above zero");
        }
        var common = above.gcd(below);
        if (!common.equals(BigInteger.ONE)) {
            above = above.divide(common);
            below = below.divide(common);
        }
    }

    /** A decimal number as it is. */
    public static Fraction of(BigDecimal number) {
        var plain = number.scale() < 0 ? number.setScale(0) : number;
        return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /** A whole number. */
    public static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.above.negate(), other.below));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    /** So many times. */
    public Fraction times(long many) {
        return new Fraction(above.multiply(BigInteger.valueOf(many)), below);
    }

    /** The quotient. */
    public Fraction by(Fraction other) {
        return other.above.signum() < 0
                ? new Fraction(above.multiply(other.below).negate(), below.multiply(other.above.negate()))
                : new Fraction(above.multiply(other.below), below.multiply(other.above));
    }

    /** The lower of the two. */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** −1, 0 or 1. */
    public int signum() {
        return above.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    /** The nearest double, or one beside it. */
    public double asDouble() {
        return new BigDecimal(above)
                .divide(new BigDecimal(below), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** Rounded to so many decimals, half up. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(above).divide(new BigDecimal(below), decimals, RoundingMode.HALF_UP);
    }

    /** The next whole number that is not below it. */
    public BigInteger roundedUp() {
        return new BigDecimal(above)
                .divide(new BigDecimal(below), 0, RoundingMode.CEILING)
                .toBigIntegerExact();
    }

    /** {@code 3} or {@code 3/4}. */
    @Override
    public String toString() {
        return below.equals(BigInteger.ONE) ? above.toString() : above + "/" + below;
    }
}
