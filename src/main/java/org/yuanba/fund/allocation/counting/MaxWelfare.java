package org.yuanba.fund.allocation.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The set with the highest sum of satisfaction the budget can pay, found exactly: project by project all sets worth
 * keeping, none that costs more than another and gains no more, and none that could not reach the best known sum any more.
 * Of equal sets the cheapest; of those the one with the first ids.
 */
final class MaxWelfare {

    private final Profile profile;
    private final int[] items;
    private final long[] cost;
    private final long[] gain;

    /** What the first so many projects cost and gain together. */
    private final long[] costs;

    private final long[] gains;
    private final List<Integer> byId;

    private Front front;
    private long known;

    MaxWelfare(Profile profile, List<Integer> byId) {
        this.profile = profile;
        this.byId = byId;
        var greedy = new Greedy(profile, byId, false);
        this.items = IntStream.range(0, profile.projects)
                .filter(p -> profile.support[p] > 0 && profile.cost[p] <= profile.budget)
                .boxed()
                .sorted(((Comparator<Integer>) greedy::byWorth).thenComparing(p -> profile.cost[p]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.cost = new long[items.length];
        this.gain = new long[items.length];
        this.costs = new long[items.length + 1];
        this.gains = new long[items.length + 1];
        for (int k = 0; k < items.length; k++) {
            cost[k] = profile.cost[items[k]];
            gain[k] = profile.gain(items[k]).longValueExact();
            costs[k + 1] = Math.addExact(costs[k], cost[k]);
            gains[k + 1] = Math.addExact(gains[k], gain[k]);
        }
        this.front = Front.ofNothing((profile.projects + 63) / 64);
    }

    /** The best set; {@link #isUnique} tells afterwards whether no other has its sum. */
    List<Integer> elect() {
        known = greedily(0, 0, 0);
        for (int k = 0; k < items.length; k++) {
            front = front.with(cost[k], gain[k], byId.indexOf(items[k]), profile.budget);
            int from = k + 1;
            for (int i = 0; i < front.size(); i += Math.max(1, front.size() / 32)) {
                known = Math.max(known, greedily(from, front.cost(i), front.gain(i)));
            }
            front = front.keeping((spent, won) -> canReach(from, spent, won));
        }
        var winners = new ArrayList<Integer>();
        for (int place = 0; place < byId.size(); place++) {
            if (front.has(front.size() - 1, place)) {
                winners.add(byId.get(place));
            }
        }
        return winners;
    }

    /** Whether another set the budget can pay has the same sum; projects nobody supports count for such a set. */
    boolean isUnique() {
        long left = profile.budget - front.cost(front.size() - 1);
        return front.otherCost(front.size() - 1) > profile.budget
                && IntStream.range(0, profile.projects)
                        .noneMatch(p -> profile.support[p] == 0 && profile.cost[p] <= left);
    }

    java.math.BigInteger sum() {
        return java.math.BigInteger.valueOf(front.gain(front.size() - 1));
    }

    private long greedily(int from, long spent, long won) {
        long left = profile.budget - spent;
        long sum = won;
        for (int k = from; k < items.length; k++) {
            if (cost[k] <= left) {
                left -= cost[k];
                sum += gain[k];
            }
        }
        return sum;
    }

    /** What could still be won if projects could be bought in part is not less than what is known to be possible. */
    private boolean canReach(int from, long spent, long won) {
        long left = profile.budget - spent;
        int low = from;
        int high = items.length;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (costs[middle] - costs[from] <= left) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        long missing = known - won - (gains[low] - gains[from]);
        if (missing <= 0) {
            return true;
        }
        if (low == items.length) {
            return false;
        }
        long rest = left - (costs[low] - costs[from]);
        return (double) gain[low] * rest * (1 + 1e-12) >= (double) missing * cost[low];
    }
}
