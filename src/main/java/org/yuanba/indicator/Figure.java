package org.yuanba.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.indicator.spi.Measure.Kind;

/**
 * A measure of a place on a day.
 *
 * @param measure which
 * @param numerator the amount, in the unit of the measure's kind
 * @param denominator of a rate: the whole; otherwise how many compounds were counted
 * @param leftOut how many compounds were left out because nobody has told their figure
 * @param hidden whether it is not shown to this reader: then its numbers are all 0
 */
public record Figure(Measure measure, long numerator, long denominator, long leftOut, boolean hidden) {

    private static final int DECIMALS = 6;
    private static final int SMALL = 5;

    /** One that is shown. */
    public Figure(Measure measure, long numerator, long denominator, long leftOut) {
        this(measure, numerator, denominator, leftOut, false);
    }

    /** One that is not shown to this reader. */
    static Figure concealed(Measure measure) {
        return new Figure(measure, 0, 0, 0, true);
    }

    /** A fraction of 0 to 1 for a rate, otherwise the numerator; none for a rate of nothing. */
    public Optional<BigDecimal> value() {
        return measure.kind() == Kind.RATE || measure.kind() == Kind.RATIO
                ? fraction()
                : Optional.of(BigDecimal.valueOf(numerator));
    }

    /** The numerator by the denominator, rounded to six decimals; none when that is 0. */
    public Optional<BigDecimal> fraction() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64)
                        .setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** Whether single persons could be recognised behind it: one to four of them, or all but so many. */
    public boolean isSmall() {
        var rest = denominator - numerator;
        return numerator > 0 && numerator < SMALL
                || measure.kind() == Kind.RATE && rest > 0 && rest < SMALL && numerator > 0;
    }
}
