package org.yuanba.compound.ledger;

/**
 * What is plausible for a figure; outside, someone mistyped.
 *
 * @param least the smallest plausible value, in the unit of the field
 * @param most the largest plausible value; for a year, no later than the current one
 * @param because why just these
 */
public record Bounds(long least, long most, String because) {

    static final Bounds NONE = new Bounds(0, 0, "");

    /** Whether the value lies within, both ends included. */
    public boolean contain(long value) {
        return value >= least && value <= most;
    }
}
