package org.yuanba.shared;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A floor or land area.
 *
 * @param hundredths 0.01 m², never negative
 */
public record Area(long hundredths) implements Comparable<Area> {

    /** Refuses a negative area. */
    public Area {
        if (hundredths < 0) {
            throw new IllegalArgumentException("An area is not negative: " + hundredths);
        }
    }

    /** The area of so many square metres; empty when negative or finer than 0.01 m² or absurdly large. */
    public static Optional<Area> ofSquareMetres(BigDecimal squareMetres) {
        var hundredths = squareMetres.movePointRight(2).stripTrailingZeros();
        return hundredths.signum() < 0 || hundredths.scale() > 0 || hundredths.precision() - hundredths.scale() > 15
                ? Optional.empty()
                : Optional.of(new Area(hundredths.longValueExact()));
    }

    /** In square metres, two decimals. */
    public BigDecimal squareMetres() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    /** The sum of both. */
    public Area plus(Area other) {
        return new Area(Math.addExact(hundredths, other.hundredths));
    }

    @Override
    public int compareTo(Area other) {
        return Long.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return squareMetres().toPlainString();
    }
}
