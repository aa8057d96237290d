package org.yuanba.fund.allocation.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yuanba.fund.allocation.Fraction;

/**
 * Phragmén's sequential rule. The cost of a winner is a load its supporters bear equally, with what they bore before; the
 * next winner is the one with which they would bear least. What a voter bears is what the last winner she supports made
 * her bear, so exact loads are counted by winner.
 */
final class Phragmen {

    private final Profile profile;
    private final List<Integer> ties;
    private final boolean takesUnsupported;

    /** For each ballot, the last winner it supports, counted from 1; 0 bears nothing. */
    private final int[] last;

    private final List<Fraction> loads = new ArrayList<>(List.of(Fraction.ZERO));
    private double[] about = new double[1 << 4];
    private final double[] least;
    private final boolean[] out;

    Phragmen(Profile profile, List<Integer> ties, boolean takesUnsupported) {
        this.profile = profile;
        this.ties = ties;
        this.takesUnsupported = takesUnsupported;
        this.last = new int[profile.many.length];
        this.least = new double[profile.projects];
        this.out = new boolean[profile.projects];
    }

    List<Integer> elect() {
        var order = new ArrayList<Integer>();
        long left = profile.budget;
        for (int p = 0; p < profile.projects; p++) {
            out[p] = profile.cost[p] > profile.budget || profile.support[p] == 0;
            least[p] = out[p] ? 0 : profile.cost[p] / (double) profile.support[p];
        }
        for (var equals = lightest(); !equals.isEmpty(); equals = lightest()) {
            for (int p : equals) {
                if (profile.cost[p] > left) {
                    return order;
                }
            }
            int winner = first(equals);
            order.add(winner);
            left -= profile.cost[winner];
            bear(winner);
        }
        return takesUnsupported ? withUnsupported(order, left) : order;
    }

    private int first(List<Integer> equals) {
        return ties.stream().filter(equals::contains).findFirst().orElseThrow();
    }

    /** Those nobody supports bear without end, all the same: one after the other while each of the rest fits. */
    private List<Integer> withUnsupported(List<Integer> order, long rest) {
        var waiting = new ArrayList<Integer>();
        ties.stream()
                .filter(p -> profile.support[p] == 0 && profile.cost[p] <= profile.budget)
                .forEach(waiting::add);
        var left = rest;
        while (!waiting.isEmpty()) {
            for (int p : waiting) {
                if (profile.cost[p] > left) {
                    return order;
                }
            }
            int next = waiting.removeFirst();
            order.add(next);
            left -= profile.cost[next];
        }
        return order;
    }

    private void bear(int winner) {
        var load = exact(winner);
        loads.add(load);
        if (loads.size() > about.length) {
            about = Arrays.copyOf(about, 2 * about.length);
        }
        about[loads.size() - 1] = load.asDouble();
        for (int i : profile.supporters[winner]) {
            last[i] = loads.size() - 1;
        }
        out[winner] = true;
    }

    /** All with the least load. Loads never fall: only those are counted anew whose last one is not above the best. */
    private List<Integer> lightest() {
        var counted = new boolean[profile.projects];
        double bound = Double.POSITIVE_INFINITY;
        for (int p = next(counted); p >= 0 && least[p] * (1 - slack(p)) <= bound; p = next(counted)) {
            least[p] = roughly(p);
            counted[p] = true;
            bound = Math.min(bound, least[p] * (1 + slack(p)));
        }
        var near = new ArrayList<Integer>();
        for (int p = 0; p < counted.length; p++) {
            if (counted[p] && least[p] * (1 - slack(p)) <= bound) {
                near.add(p);
            }
        }
        return near.size() < 2 ? near : exactlyLightest(near);
    }

    private List<Integer> exactlyLightest(List<Integer> near) {
        var equals = new ArrayList<Integer>();
        var best = Fraction.ZERO;
        for (int p : near) {
            var load = exact(p);
            int compared = equals.isEmpty() ? -1 : load.compareTo(best);
            if (compared < 0) {
                equals.clear();
                best = load;
            }
            if (compared <= 0) {
                equals.add(p);
            }
        }
        return equals;
    }

    private int next(boolean[] counted) {
        int next = -1;
        for (int p = 0; p < counted.length; p++) {
            if (!out[p] && !counted[p] && (next < 0 || least[p] < least[next])) {
                next = p;
            }
        }
        return next;
    }

    /** Nothing is taken away here, so the error stays a small part. */
    private double slack(int project) {
        return (profile.supporters[project].length + 8.0) * Money.ROUNDING;
    }

    private double roughly(int project) {
        double sum = profile.cost[project];
        for (int i : profile.supporters[project]) {
            sum += profile.many[i] * about[last[i]];
        }
        return sum / profile.support[project];
    }

    private Fraction exact(int project) {
        var bearing = new long[loads.size()];
        for (int i : profile.supporters[project]) {
            bearing[last[i]] += profile.many[i];
        }
        var below = BigInteger.ONE;
        for (int k = 1; k < bearing.length; k++) {
            if (bearing[k] > 0) {
                below = below.divide(below.gcd(loads.get(k).below()))
                        .multiply(loads.get(k).below());
            }
        }
        var above = BigInteger.valueOf(profile.cost[project]).multiply(below);
        for (int k = 1; k < bearing.length; k++) {
            if (bearing[k] > 0) {
                var part =
                        loads.get(k).above().multiply(below.divide(loads.get(k).below()));
                above = above.add(part.multiply(BigInteger.valueOf(bearing[k])));
            }
        }
        return new Fraction(above, below.multiply(BigInteger.valueOf(profile.support[project])));
    }
}
