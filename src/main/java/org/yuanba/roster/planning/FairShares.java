package org.yuanba.roster.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each volunteer's fair share of a period's burden is: in proportion to what she can take on, less what she already
 * carried above her share in past periods. Shares are whole, none is below zero, and together they are the whole burden.
 */
public final class FairShares {

    private FairShares() {}

    /**
     * Shares by the order of the volunteers.
     *
     * @param burden the whole burden of the period
     * @param capacity what each offered, such as her most shifts
     * @param carried what each carried above (positive) or below (negative) her share so far
     */
    public static List<Integer> of(int burden, List<Integer> capacity, List<Integer> carried) {
        var open = new ArrayList<>(IntStream.range(0, capacity.size())
                .filter(v -> capacity.get(v) > 0)
                .boxed()
                .toList());
        var shares = new Integer[capacity.size()];
        Arrays.fill(shares, 0);
        while (!open.isEmpty()) {
            var wanted = wanted(open, burden, capacity, carried);
            var below = IntStream.range(0, open.size())
                    .filter(i -> wanted[i] < 0)
                    .boxed()
                    .toList();
            if (below.isEmpty()) {
                roundUpTo(burden, open, wanted, shares);
                break;
            }
            below.reversed().forEach(i -> open.remove((int) i));
        }
        return List.of(shares);
    }

    private static double[] wanted(List<Integer> open, int burden, List<Integer> capacity, List<Integer> carried) {
        double all = open.stream().mapToInt(capacity::get).sum();
        double whole = burden + open.stream().mapToInt(carried::get).sum();
        return open.stream()
                .mapToDouble(v -> whole * capacity.get(v) / all - carried.get(v))
                .toArray();
    }

    private static void roundUpTo(int burden, List<Integer> open, double[] wanted, Integer[] shares) {
        int left = burden;
        for (int i = 0; i < wanted.length; i++) {
            shares[open.get(i)] = (int) Math.floor(wanted[i]);
            left -= shares[open.get(i)];
        }
        var byRest = IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.floor(wanted[i]) - wanted[i]))
                .toList();
        for (int i = 0; left > 0; i++, left--) {
            shares[open.get(byRest.get(i % byRest.size()))]++;
        }
    }
}
