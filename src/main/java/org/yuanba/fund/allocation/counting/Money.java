package org.yuanba.fund.allocation.counting;

import java.util.Arrays;

/**
 * The voters' money as doubles, each with a bound of its error; prices found with it are intervals that hold the exact
 * price, or nothing when the doubles cannot tell.
 */
final class Money {

    /** Twice the error of one rounding, so that the errors of the bounds themselves are in it too. */
    static final double ROUNDING = 0x1p-52;

    /** What a supporter has counts as all she is to pay, or not, only when the two differ by more than this part. */
    private static final double CLOSE = 1e-9;

    private final Profile profile;
    private final double[] many;
    private final double[][] weights;
    private final double[] has;
    private final double[] error;

    /** The price of each unit of weight found last, and its error. */
    private double price;

    private double priceError;

    Money(Profile profile) {
        this.profile = profile;
        this.many = Arrays.stream(profile.many).asDoubleStream().toArray();
        this.weights = new double[profile.projects][];
        for (int p = 0; p < weights.length; p++) {
            weights[p] = Arrays.stream(profile.weights[p]).asDoubleStream().toArray();
        }
        this.has = new double[many.length];
        this.error = new double[many.length];
    }

    void begin(Share share) {
        var each = share.asDouble();
        Arrays.fill(has, each);
        Arrays.fill(error, each * ROUNDING * 2);
    }

    double price() {
        return price;
    }

    double priceError() {
        return priceError;
    }

    /** What doubles can say of a price. */
    enum Said {
        /** It is known within bounds. */
        KNOWN,
        /** The supporters have not enough. */
        TOO_DEAR,
        /** Only fractions can tell. */
        UNCLEAR
    }

    /**
     * Looks for the price of a project, from one that is not above it: what supporters pay together grows ever more slowly
     * with the price, so a tangent never leads beyond.
     */
    Said find(int project, double from) {
        var who = profile.supporters[project];
        var gains = weights[project];
        var cost = (double) profile.cost[project];
        var at = from;
        while (true) {
            double paid = 0;
            double free = 0;
            for (int k = 0; k < who.length; k++) {
                int i = who[k];
                double mine = has[i];
                if (mine < at * gains[k]) {
                    paid += many[i] * mine;
                } else {
                    free += many[i] * gains[k];
                }
            }
            if (free <= 0) {
                return allPaid(project, cost);
            }
            var next = (cost - paid) / free;
            if (next <= at * (1 + 8 * ROUNDING)) {
                return bounded(project, Math.max(at, next), cost);
            }
            at = next;
        }
    }

    private Said allPaid(int project, double cost) {
        var who = profile.supporters[project];
        double all = 0;
        double doubt = 0;
        for (int i : who) {
            all += many[i] * has[i];
            doubt += many[i] * error[i];
        }
        doubt += ofSum(who.length, all + doubt + cost);
        return all + doubt < cost ? Said.TOO_DEAR : Said.UNCLEAR;
    }

    /** Near the price the sum is a straight line if no supporter is close to having paid all: then its slope tells the error. */
    private Said bounded(int project, double at, double cost) {
        var who = profile.supporters[project];
        var gains = weights[project];
        double sum = 0;
        double doubt = 0;
        double slope = 0;
        for (int k = 0; k < who.length; k++) {
            int i = who[k];
            double mine = has[i];
            double due = at * gains[k];
            if (mine - error[i] > due * (1 + CLOSE)) {
                slope += many[i] * gains[k];
                sum += many[i] * due;
            } else {
                sum += many[i] * Math.min(mine, due);
                doubt += many[i] * error[i];
            }
        }
        doubt += ofSum(who.length, sum + doubt + cost) + Math.abs(sum - cost);
        price = at;
        priceError = doubt / slope * (1 + CLOSE) + at * 4 * ROUNDING;
        return priceError < at * CLOSE / 2 ? Said.KNOWN : Said.UNCLEAR;
    }

    /** The error of adding up so many terms that come to this sum of sizes. */
    private static double ofSum(int terms, double sizes) {
        return (terms + 4.0) * ROUNDING * sizes;
    }

    /** Lets the supporters of a project pay. */
    void pay(int project, double perWeight, double doubt) {
        var who = profile.supporters[project];
        var gains = weights[project];
        for (int k = 0; k < who.length; k++) {
            int i = who[k];
            double due = perWeight * gains[k];
            double dueError = doubt * gains[k] + due * ROUNDING;
            if (has[i] + error[i] <= due - dueError) {
                has[i] = 0;
                error[i] = 0;
            } else {
                error[i] += dueError + has[i] * ROUNDING;
                has[i] = Math.max(0, has[i] - due);
            }
        }
    }
}
