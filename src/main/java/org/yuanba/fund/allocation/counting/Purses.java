package org.yuanba.fund.allocation.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yuanba.fund.allocation.Fraction;

/**
 * The voters' money exactly. Ballots whose voters have the same share a purse, and all purses have one denominator, so
 * that nothing needs to be reduced to be compared.
 */
final class Purses {

    private static final int EMPTY = 0;
    private static final int LONG = 2_000;

    private final Profile profile;
    private final int[] purse;
    private List<BigInteger> money = new ArrayList<>();
    private BigInteger among;

    Purses(Profile profile, Share share) {
        this.profile = profile;
        this.purse = new int[profile.many.length];
        Arrays.fill(purse, 1);
        money.add(BigInteger.ZERO);
        money.add(share.money());
        among = share.among();
        if (share.money().signum() == 0) {
            Arrays.fill(purse, EMPTY);
        }
    }

    /** What supporters would pay for a project, none when they have not enough. */
    Optional<Price> price(int project) {
        var purses = sorted(project);
        var rest = BigInteger.valueOf(profile.cost[project]).multiply(among);
        long weight = profile.support[project];
        for (var one : purses) {
            var whole = one.weight() * one.many();
            if (rest.multiply(BigInteger.valueOf(one.weight()))
                            .compareTo(one.has().multiply(BigInteger.valueOf(weight)))
                    <= 0) {
                return Optional.of(
                        new Price(rest, among.multiply(BigInteger.valueOf(weight)), profile.factor[project]));
            }
            rest = rest.subtract(one.has().multiply(BigInteger.valueOf(one.many())));
            weight -= whole;
        }
        return Optional.empty();
    }

    /** What supporters could put up for a project at this price for each unit of weight. */
    Fraction couldPay(int project, Fraction perWeight) {
        var emptied = BigInteger.ZERO;
        var full = BigInteger.ZERO;
        for (var one : sorted(project)) {
            var many = BigInteger.valueOf(one.many());
            var due =
                    perWeight.above().multiply(BigInteger.valueOf(one.weight())).multiply(among);
            if (one.has().multiply(perWeight.below()).compareTo(due) < 0) {
                emptied = emptied.add(one.has().multiply(many));
            } else {
                full = full.add(many.multiply(BigInteger.valueOf(one.weight())));
            }
        }
        var paidInFull = new Fraction(perWeight.above().multiply(full), perWeight.below());
        return new Fraction(emptied, among).plus(paidInFull);
    }

    /** Supporters with the same money and weight together, those first who will have paid all they have first. */
    private List<Paying> sorted(int project) {
        var together = new HashMap<Key, Long>();
        var who = profile.supporters[project];
        for (int k = 0; k < who.length; k++) {
            together.merge(new Key(purse[who[k]], profile.weights[project][k]), profile.many[who[k]], Long::sum);
        }
        var paying = new ArrayList<Paying>();
        together.forEach((key, many) -> paying.add(new Paying(money.get(key.purse()), key.weight(), many)));
        paying.sort((one, other) -> one.has()
                .multiply(BigInteger.valueOf(other.weight()))
                .compareTo(other.has().multiply(BigInteger.valueOf(one.weight()))));
        return paying;
    }

    /** Lets the supporters of a project pay its price. */
    void pay(int project, Price price) {
        long weight = price.below().divide(among).longValueExact();
        var scale = BigInteger.valueOf(weight);
        var after = new ArrayList<BigInteger>();
        after.add(BigInteger.ZERO);
        var places = new HashMap<Key, Integer>();
        var due = dues(project);
        for (int i = 0; i < purse.length; i++) {
            purse[i] =
                    purse[i] == EMPTY ? EMPTY : placeOf(new Key(purse[i], due[i]), places, after, scale, price.above());
        }
        money = after;
        among = among.multiply(scale);
        reduce();
    }

    private long[] dues(int project) {
        var due = new long[purse.length];
        for (int k = 0; k < profile.supporters[project].length; k++) {
            due[profile.supporters[project][k]] = profile.weights[project][k];
        }
        return due;
    }

    private int placeOf(
            Key key, Map<Key, Integer> places, List<BigInteger> after, BigInteger scale, BigInteger perWeight) {
        var known = places.get(key);
        if (known != null) {
            return known;
        }
        var left =
                money.get(key.purse()).multiply(scale).subtract(perWeight.multiply(BigInteger.valueOf(key.weight())));
        int place = EMPTY;
        if (left.signum() > 0) {
            place = after.size();
            after.add(left);
        }
        places.put(key, place);
        return place;
    }

    /** To find what numbers have in common costs more than to carry it along, until they are long. */
    private void reduce() {
        if (among.bitLength() < LONG) {
            return;
        }
        var common = among;
        for (int i = 1; i < money.size() && !common.equals(BigInteger.ONE); i++) {
            common = common.gcd(money.get(i));
        }
        if (!common.equals(BigInteger.ONE)) {
            among = among.divide(common);
            var divisor = common;
            money.replaceAll(amount -> amount.divide(divisor));
        }
    }

    /** What each voter of a ballot has, as numerator over {@link #among}. */
    BigInteger has(int ballot) {
        return money.get(purse[ballot]);
    }

    BigInteger among() {
        return among;
    }

    private record Key(int purse, long weight) {}

    private record Paying(BigInteger has, long weight, long many) {}
}
