package org.yuanba.fund.allocation.counting;

/** How far a double may be from what it stands for. */
final class Bounds {

    /** Twice the error of one rounding, so that the errors of these bounds are in it too. */
    static final double ROUNDING = 0x1p-52;

    private Bounds() {}

    /** The error of adding up so many terms that come to this sum of sizes. */
    static double ofSum(int terms, double sizes) {
        return (terms + 4.0) * ROUNDING * sizes;
    }
}
