package org.yuanba.fund.allocation.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yuanba.fund.allocation.Rule;

/** Rules that walk down a list once. */
final class Greedy {

    private final Profile profile;
    private final List<Integer> ties;
    private final boolean takesUnsupported;

    Greedy(Profile profile, List<Integer> ties, boolean takesUnsupported) {
        this.profile = profile;
        this.ties = ties;
        this.takesUnsupported = takesUnsupported;
    }

    /** Appends to the winners what fits into the rest of the budget, most satisfaction for the money first. */
    List<Integer> complete(List<Integer> winners) {
        var order = new ArrayList<>(winners);
        long left = profile.budget - profile.cost(winners);
        for (int p : walked(Rule.GREEDY)) {
            if (profile.cost[p] <= left && !winners.contains(p) && mayWin(p)) {
                order.add(p);
                left -= profile.cost[p];
            }
        }
        return order;
    }

    /** The highest sums until the money ends: what comes behind the first that does not fit gets nothing. */
    List<Integer> top() {
        var order = new ArrayList<Integer>();
        long left = profile.budget;
        for (int p : walked(Rule.TOP)) {
            if (profile.cost[p] > left || !mayWin(p)) {
                break;
            }
            order.add(p);
            left -= profile.cost[p];
        }
        return order;
    }

    private boolean mayWin(int project) {
        return takesUnsupported || profile.support[project] > 0;
    }

    /** All projects, the first first: by satisfaction alone or for the money, equal ones in the order of ties. */
    List<Integer> walked(Rule rule) {
        Comparator<Integer> best =
                rule == Rule.TOP ? (one, other) -> profile.gain(other).compareTo(profile.gain(one)) : this::byWorth;
        return ties.stream().sorted(best).toList();
    }

    /** Compares satisfaction for the money exactly, the higher one first. */
    int byWorth(int one, int other) {
        return worth(other, one).compareTo(worth(one, other));
    }

    private BigInteger worth(int project, int other) {
        return profile.gain(project).multiply(BigInteger.valueOf(profile.cost[other]));
    }
}
