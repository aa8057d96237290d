package org.yuanba.fund.allocation.counting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.allocation.Purchase;
import org.yuanba.fund.allocation.Terms;

/** Equal shares once more, in fractions alone, with everything that is to be told of it. */
public final class Replay {

    private final Profile profile;
    private final Share share;
    private final List<Integer> ties;
    private final Purses purses;
    private final List<Purchase> purchases = new ArrayList<>();
    private final List<Map<Integer, Fraction>> payments = new ArrayList<>();
    private final Fraction[] couldPay;

    /** Counts by these terms, every voter beginning with so many increments. */
    public Replay(Election election, Terms terms, int steps) {
        this.profile = new Profile(election, terms.satisfaction());
        this.share = Share.of(profile, terms.increment(), steps);
        this.ties = terms.ties().sorted(election, Profile.votes(election, false));
        this.purses = new Purses(profile, share);
        this.couldPay = new Fraction[profile.projects];
        Arrays.fill(couldPay, Fraction.ZERO);
        for (int i = 0; i < profile.many.length; i++) {
            payments.add(new LinkedHashMap<>());
        }
        run();
    }

    private void run() {
        var waiting = new ArrayList<>(ties);
        waiting.removeIf(p -> profile.support[p] == 0);
        while (true) {
            var prices = new LinkedHashMap<Integer, Price>();
            waiting.forEach(p -> purses.price(p).ifPresent(price -> prices.put(p, price)));
            if (prices.isEmpty()) {
                return;
            }
            var best = prices.values().stream().min(Price::compareTo).orElseThrow();
            var first = prices.keySet().stream()
                    .filter(p -> price(prices, p).compareTo(best) == 0)
                    .toList();
            waiting.retainAll(prices.keySet());
            tell(first, price(prices, first.getFirst()));
            waiting.remove(first.getFirst());
            purses.pay(first.getFirst(), price(prices, first.getFirst()));
        }
    }

    private static Price price(Map<Integer, Price> prices, int project) {
        var price = prices.get(project);
        if (price == null) {
            throw new IllegalStateException("No price of " + project);
        }
        return price;
    }

    private void tell(List<Integer> first, Price price) {
        int project = first.getFirst();
        var perWeight = new Fraction(price.above(), price.below());
        var perGain = perWeight.by(Fraction.of(profile.factor[project]));
        noteWhatOthersCouldPay(perGain);
        long inFull = 0;
        long inPart = 0;
        var highest = Fraction.ZERO;
        for (int k = 0; k < profile.supporters[project].length; k++) {
            int i = profile.supporters[project][k];
            var due = perWeight.times(profile.weights[project][k]);
            var paid = due.min(has(i));
            inFull += due.compareTo(has(i)) <= 0 ? profile.many[i] : 0;
            inPart += due.compareTo(has(i)) > 0 && paid.signum() > 0 ? profile.many[i] : 0;
            highest = highest.compareTo(paid) < 0 ? paid : highest;
            if (paid.signum() > 0) {
                payments.get(i).put(project, said(paid));
            }
        }
        purchases.add(new Purchase(
                project,
                perGain,
                Arrays.stream(profile.supporters[project])
                        .mapToLong(i -> profile.many[i])
                        .sum(),
                inFull,
                inPart,
                said(highest),
                said(all().minus(Fraction.of(profile.cost[project]))),
                first.subList(1, first.size())));
    }

    /** Before the round is paid for: what each project's supporters could put up at the price of this round. */
    private void noteWhatOthersCouldPay(Fraction perGain) {
        for (int p = 0; p < profile.projects; p++) {
            var sum = purses.couldPay(p, perGain.times(profile.factor[p]));
            couldPay[p] = couldPay[p].compareTo(sum) < 0 ? sum : couldPay[p];
        }
    }

    private Fraction has(int ballot) {
        return new Fraction(purses.has(ballot), purses.among());
    }

    private Fraction all() {
        var sum = BigInteger.ZERO;
        for (int i = 0; i < profile.many.length; i++) {
            sum = sum.add(purses.has(i).multiply(BigInteger.valueOf(profile.many[i])));
        }
        return new Fraction(sum, purses.among());
    }

    private Fraction said(Fraction smallest) {
        return smallest.by(Fraction.of(BigDecimal.ONE.movePointRight(profile.moneyDigits)));
    }

    /** The rounds, in their order. */
    public List<Purchase> purchases() {
        return List.copyOf(purchases);
    }

    /** What every voter began with. */
    public Fraction share() {
        return said(new Fraction(share.money(), share.among()));
    }

    /** What each voter of a ballot paid for, by position of the project. */
    public Map<Integer, Fraction> payments(int ballot) {
        return Map.copyOf(payments.get(ballot));
    }

    /** What each voter of a ballot has left. */
    public Fraction left(int ballot) {
        return said(has(ballot));
    }

    /** What a project's supporters have left together. */
    public Fraction supportersHave(int project) {
        var sum = BigInteger.ZERO;
        for (int i : profile.supporters[project]) {
            sum = sum.add(purses.has(i).multiply(BigInteger.valueOf(profile.many[i])));
        }
        return said(new Fraction(sum, purses.among()));
    }

    /** What a project's supporters began with together. */
    public Fraction supportersBegan(int project) {
        return share().times(Arrays.stream(profile.supporters[project])
                .mapToLong(i -> profile.many[i])
                .sum());
    }

    /** The most a project's supporters could have put up in any round, at the price of that round. */
    public Fraction couldPay(int project) {
        return said(couldPay[project]);
    }

    /** What its supporters gain from a project together. */
    public Fraction support(int project) {
        return Fraction.of(profile.saidGain(profile.gain(project)));
    }
}
