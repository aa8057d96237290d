package org.yuanba.fund.allocation.counting;

import java.math.BigDecimal;
import java.util.List;
import org.yuanba.fund.allocation.Outcome;

/** Equal shares again and again, each with an increment more. What it costs may fall in between: every step is counted. */
final class GrowingShares {

    private final Profile profile;
    private final EqualShares equalShares;
    private final BigDecimal increment;
    private final boolean endsWhenExhaustive;

    GrowingShares(Profile profile, EqualShares equalShares, BigDecimal increment, boolean endsWhenExhaustive) {
        this.profile = profile;
        this.equalShares = equalShares;
        this.increment = increment;
        this.endsWhenExhaustive = endsWhenExhaustive;
    }

    Grown grow() {
        var before = List.<Integer>of();
        for (int step = 0; ; step++) {
            var now = equalShares.buy(Share.of(profile, increment, step));
            if (profile.cost(now) > profile.budget) {
                return new Grown(before, new Outcome.Growth(step + 1, Outcome.Stop.OVER_BUDGET, Math.max(0, step - 1)));
            }
            if (endsWhenExhaustive && isExhaustive(now)) {
                return new Grown(now, new Outcome.Growth(step + 1, Outcome.Stop.EXHAUSTIVE, step));
            }
            if (hasAll(now)) {
                return new Grown(now, new Outcome.Growth(step + 1, Outcome.Stop.ALL_FUNDED, step));
            }
            before = now;
        }
    }

    private boolean isExhaustive(List<Integer> winners) {
        long left = profile.budget - profile.cost(winners);
        for (int p = 0; p < profile.projects; p++) {
            if (profile.support[p] > 0 && profile.cost[p] <= left && !winners.contains(p)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasAll(List<Integer> winners) {
        for (int p = 0; p < profile.projects; p++) {
            if (profile.support[p] > 0 && !winners.contains(p)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What came of it.
     *
     * @param winners in their order
     * @param growth how shares grew
     */
    record Grown(List<Integer> winners, Outcome.Growth growth) {}
}
