package org.yuanba.fund.allocation.counting;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What each voter begins with, as a fraction in the smallest unit of money.
 *
 * @param money numerator
 * @param among denominator
 */
record Share(BigInteger money, BigInteger among) {

    /** The budget divided by the voters, with so many increments. */
    static Share of(Profile profile, BigDecimal increment, int steps) {
        var growth = increment.movePointRight(profile.moneyDigits).multiply(BigDecimal.valueOf(steps));
        int digits = Math.max(0, growth.stripTrailingZeros().scale());
        var one = BigInteger.TEN.pow(digits);
        var voters = BigInteger.valueOf(Math.max(1, profile.voters));
        var grown = growth.movePointRight(digits).toBigIntegerExact().multiply(voters);
        return new Share(BigInteger.valueOf(profile.budget).multiply(one).add(grown), voters.multiply(one));
    }

    double asDouble() {
        return new BigDecimal(money)
                .divide(new BigDecimal(among), java.math.MathContext.DECIMAL128)
                .doubleValue();
    }
}
