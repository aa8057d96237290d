package org.yuanba.fund.allocation.counting;

import java.util.Arrays;

/**
 * Sets of projects of which none costs more than another and gains no more, by rising cost and gain; for each also what
 * the next cheapest set of the same gain costs. A set is kept as bits by the place of the id, the first ids highest.
 */
final class Front {

    private static final long NONE = Long.MAX_VALUE / 2;

    private final int words;
    private int size;
    private long[] cost;
    private long[] gain;
    private long[] other;
    private long[] sets;

    private Front(int words, int room) {
        this.words = words;
        this.cost = new long[room];
        this.gain = new long[room];
        this.other = new long[room];
        this.sets = new long[room * words];
    }

    static Front ofNothing(int words) {
        var front = new Front(words, 1);
        front.size = 1;
        front.other[0] = NONE;
        return front;
    }

    int size() {
        return size;
    }

    long cost(int set) {
        return cost[set];
    }

    long gain(int set) {
        return gain[set];
    }

    /** The least cost of another set of the same gain, beyond any budget if there is none. */
    long otherCost(int set) {
        return other[set];
    }

    boolean has(int set, int place) {
        return (sets[set * words + place / 64] >>> (63 - place % 64) & 1) != 0;
    }

    /** These sets, and each of them with one more project as far as the budget reaches. */
    Front with(long itsCost, long itsGain, int place, long budget) {
        var merged = new Front(words, 2 * size);
        int old = 0;
        int made = 0;
        while (old < size || made < size && cost[made] + itsCost <= budget) {
            boolean canMake = made < size && cost[made] + itsCost <= budget;
            if (!canMake || old < size && isFirst(old, made, itsCost, itsGain)) {
                merged.add(this, old, 0, 0, -1);
                old++;
            } else {
                merged.add(this, made, itsCost, itsGain, place);
                made++;
            }
        }
        return merged;
    }

    private boolean isFirst(int old, int made, long itsCost, long itsGain) {
        return cost[old] < cost[made] + itsCost
                || cost[old] == cost[made] + itsCost && gain[old] >= gain[made] + itsGain;
    }

    private void add(Front from, int set, long itsCost, long itsGain, int place) {
        long newCost = from.cost[set] + itsCost;
        long newGain = from.gain[set] + itsGain;
        long newOther = from.other[set] == NONE ? NONE : from.other[set] + itsCost;
        if (size > 0 && newGain < gain[size - 1]) {
            return;
        }
        int at = size;
        cost[at] = newCost;
        gain[at] = newGain;
        other[at] = newOther;
        System.arraycopy(from.sets, set * words, sets, at * words, words);
        if (place >= 0) {
            sets[at * words + place / 64] |= 1L << (63 - place % 64);
        }
        if (size > 0 && newGain == gain[size - 1]) {
            joinWithLast(at);
        } else {
            size++;
        }
    }

    /** Two sets of the same gain: the cheaper stays, of equally dear ones that with the first ids. */
    private void joinWithLast(int at) {
        int last = at - 1;
        long second = Math.min(Math.max(cost[last], cost[at]), Math.min(other[last], other[at]));
        if (cost[at] == cost[last] && compareSets(at, last) > 0) {
            System.arraycopy(sets, at * words, sets, last * words, words);
        }
        other[last] = second;
    }

    private int compareSets(int one, int another) {
        for (int w = 0; w < words; w++) {
            int compared = Long.compareUnsigned(sets[one * words + w], sets[another * words + w]);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** Those of the sets worth keeping. */
    Front keeping(Worth worth) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (worth.isWorthKeeping(cost[i], gain[i])) {
                cost[kept] = cost[i];
                gain[kept] = gain[i];
                other[kept] = other[i];
                System.arraycopy(sets, i * words, sets, kept * words, words);
                kept++;
            }
        }
        size = kept;
        if (cost.length > 4 * (size + 16)) {
            cost = Arrays.copyOf(cost, size);
            gain = Arrays.copyOf(gain, size);
            other = Arrays.copyOf(other, size);
            sets = Arrays.copyOf(sets, size * words);
        }
        return this;
    }

    /** Whether a set may still become the best. */
    interface Worth {
        boolean isWorthKeeping(long cost, long gain);
    }
}
