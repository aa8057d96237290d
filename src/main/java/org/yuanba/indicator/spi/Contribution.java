package org.yuanba.indicator.spi;

/**
 * What one compound contributes to each measure of a source: numerator, denominator, and whether it is left out because
 * its figure is not known. Measures are numbered from 0 in the source's order.
 */
public final class Contribution {

    private final long[] numerators;
    private final long[] denominators;
    private final long[] leftOut;

    /** Nothing yet, for so many measures. */
    public Contribution(int measures) {
        numerators = new long[measures];
        denominators = new long[measures];
        leftOut = new long[measures];
    }

    /** Counts for one compound if it is so; every compound is in the denominator. */
    public Contribution is(int measure, boolean so) {
        numerators[measure] = so ? 1 : 0;
        denominators[measure] = 1;
        return this;
    }

    /** Adds an amount of its own. */
    public Contribution adds(int measure, long amount) {
        numerators[measure] = amount;
        denominators[measure] = 1;
        return this;
    }

    /** Adds to numerator and denominator of a rate. */
    public Contribution adds(int measure, long numerator, long denominator) {
        numerators[measure] = numerator;
        denominators[measure] = denominator;
        return this;
    }

    /** Is left out: nobody has told its figure yet. */
    public Contribution isUnknown(int measure) {
        leftOut[measure] = 1;
        return this;
    }

    /** The numerator it adds. */
    public long numerator(int measure) {
        return numerators[measure];
    }

    /** The denominator it adds. */
    public long denominator(int measure) {
        return denominators[measure];
    }

    /** One if it is left out, else 0. */
    public long leftOut(int measure) {
        return leftOut[measure];
    }
}
