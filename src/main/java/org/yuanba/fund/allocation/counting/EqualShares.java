package org.yuanba.fund.allocation.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The Method of Equal Shares. In each round the project is bought whose supporters pay least for each unit of gain. That
 * price never falls from round to round, so only those are priced anew whose last price is not above the best one found.
 */
final class EqualShares {

    private final Profile profile;
    private final int[] tiePlace;
    private final Money money;

    private final boolean[] out;
    private final double[] least;
    private final double[] most;
    private final double[] perWeight;
    private final double[] perWeightError;
    private final int[] pricedIn;
    private final List<Integer> bought = new ArrayList<>();
    private Share share;
    private Optional<Purses> purses = Optional.empty();
    private int paidIn;

    EqualShares(Profile profile, List<Integer> ties) {
        this.profile = profile;
        this.money = new Money(profile);
        this.share = Share.of(profile, java.math.BigDecimal.ONE, 0);
        this.tiePlace = new int[profile.projects];
        for (int place = 0; place < ties.size(); place++) {
            tiePlace[ties.get(place)] = place;
        }
        this.out = new boolean[profile.projects];
        this.least = new double[profile.projects];
        this.most = new double[profile.projects];
        this.perWeight = new double[profile.projects];
        this.perWeightError = new double[profile.projects];
        this.pricedIn = new int[profile.projects];
    }

    /** The projects bought with this share, in their order. */
    List<Integer> buy(Share with) {
        begin(with);
        for (int best = best(); best >= 0; best = best()) {
            out[best] = true;
            bought.add(best);
            money.pay(best, perWeight[best], perWeightError[best]);
        }
        return List.copyOf(bought);
    }

    private void begin(Share with) {
        share = with;
        purses = Optional.empty();
        paidIn = 0;
        bought.clear();
        money.begin(with);
        Arrays.fill(pricedIn, -1);
        for (int p = 0; p < out.length; p++) {
            out[p] = profile.support[p] == 0;
            perWeight[p] = out[p] ? 0 : profile.cost[p] / (double) profile.support[p] * (1 - 8 * Money.ROUNDING);
            least[p] = perWeight[p] / profile.factor[p] * (1 - 8 * Money.ROUNDING);
        }
    }

    private int best() {
        int round = bought.size();
        double bound = Double.POSITIVE_INFINITY;
        for (int p = cheapestUnpriced(round); p >= 0 && least[p] <= bound; p = cheapestUnpriced(round)) {
            if (price(p)) {
                bound = Math.min(bound, most[p]);
            } else {
                out[p] = true;
            }
            pricedIn[p] = round;
        }
        var nearest = new ArrayList<Integer>(2);
        for (int p = 0; p < out.length; p++) {
            if (!out[p] && pricedIn[p] == round && least[p] <= bound) {
                nearest.add(p);
            }
        }
        return nearest.isEmpty() ? -1 : nearest.size() == 1 ? nearest.getFirst() : exactlyBest(nearest);
    }

    private int cheapestUnpriced(int round) {
        int cheapest = -1;
        for (int p = 0; p < out.length; p++) {
            if (!out[p] && pricedIn[p] != round && (cheapest < 0 || least[p] < least[cheapest])) {
                cheapest = p;
            }
        }
        return cheapest;
    }

    /** Finds bounds of a project's price; false when it can never be bought any more. */
    private boolean price(int project) {
        return switch (money.find(project, perWeight[project])) {
            case TOO_DEAR -> false;
            case UNCLEAR -> {
                var exact = purses().price(project);
                exact.ifPresent(price -> known(project, price.perWeight(), 0));
                yield exact.isPresent();
            }
            case KNOWN -> {
                known(project, money.price(), money.priceError());
                yield true;
            }
        };
    }

    private void known(int project, double price, double error) {
        var wide = error + price * 4 * Money.ROUNDING;
        perWeightError[project] = wide;
        perWeight[project] = price;
        least[project] = (price - wide) / profile.factor[project] * (1 - 4 * Money.ROUNDING);
        most[project] = (price + wide) / profile.factor[project] * (1 + 4 * Money.ROUNDING);
    }

    private int exactlyBest(List<Integer> nearest) {
        int best = -1;
        Price bestPrice = null;
        for (int p : nearest) {
            var price = purses().price(p).orElseThrow();
            int compared = bestPrice == null ? -1 : price.compareTo(bestPrice);
            if (compared < 0 || compared == 0 && tiePlace[p] < tiePlace[best]) {
                best = p;
                bestPrice = price;
            }
        }
        if (bestPrice != null) {
            known(best, bestPrice.perWeight(), 0);
        }
        return best;
    }

    /** The exact money of this round. */
    private Purses purses() {
        var exact = purses.orElseGet(() -> new Purses(profile, share));
        purses = Optional.of(exact);
        for (; paidIn < bought.size(); paidIn++) {
            exact.pay(bought.get(paidIn), exact.price(bought.get(paidIn)).orElseThrow());
        }
        return exact;
    }
}
