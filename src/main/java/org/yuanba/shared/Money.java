package org.yuanba.shared;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount of money in yuan and fen, never negative.
 *
 * @param fen hundredths of a yuan, at most {@value #MOST_FEN}
 */
public record Money(long fen) implements Comparable<Money> {

    /** The largest amount one sum may have: below a million million yuan. */
    public static final long MOST_FEN = 99_999_999_999_999L;

    /** Nothing. */
    public static final Money ZERO = new Money(0);

    /** Refuses what is negative or too large. */
    public Money {
        if (fen < 0 || fen > MOST_FEN) {
            throw new IllegalArgumentException("Not an amount of money in fen: " + fen);
        }
    }

    /** The amount of so many yuan; empty when negative, finer than a fen, or too large. */
    public static Optional<Money> ofYuan(BigDecimal yuan) {
        var fen = yuan.movePointRight(2).stripTrailingZeros();
        return fen.signum() < 0 || fen.scale() > 0 || fen.compareTo(BigDecimal.valueOf(MOST_FEN)) > 0
                ? Optional.empty()
                : Optional.of(new Money(fen.longValueExact()));
    }

    /** In yuan, two decimals. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return fen == 0;
    }

    /** The sum of both. */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
