package org.yuanba.fund.allocation.counting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Outcome;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Satisfaction;
import org.yuanba.fund.allocation.Terms;
import org.yuanba.fund.allocation.TieOrder;

/** Counts an election by any terms; keeps what several counts of it have in common. For one thread. */
public final class Allocation {

    private final Election election;
    private final Map<Satisfaction, Profile> profiles = new EnumMap<>(Satisfaction.class);
    private Optional<Profile> approvals = Optional.empty();

    /** Of this election. */
    public Allocation(Election election) {
        this.election = election;
    }

    /**
     * Counts.
     *
     * @throws ArithmeticException when the figures are beyond any real money or number of voters
     */
    public Outcome by(Terms terms) {
        return switch (terms.rule()) {
            case PHRAGMEN -> phragmen(terms);
            case MAX_WELFARE -> maxWelfare(profile(terms));
            case TOP -> outcome(profile(terms), greedy(terms).top());
            case GREEDY -> outcome(profile(terms), greedy(terms).complete(List.of()));
            case MES, MES_U -> completed(terms, equalShares(terms).buy(Share.of(profile(terms), terms.increment(), 0)));
            case MES_ADD1, MES_ADD1X, MES_ADD1U -> growing(terms);
        };
    }

    private Outcome phragmen(Terms terms) {
        var profile = approvals.orElseGet(() -> Profile.ofApprovals(election));
        approvals = Optional.of(profile);
        var ties = terms.ties().sorted(election, Profile.votes(election, true));
        return outcome(profile, new Phragmen(profile, ties, terms.takesUnsupported()).elect());
    }

    private Outcome maxWelfare(Profile profile) {
        var search = new MaxWelfare(profile, TieOrder.LEXICO.sorted(election, new long[0]));
        var winners = search.elect();
        return new Outcome(
                winners,
                0,
                profile.saidMoney(profile.cost(winners)),
                Optional.empty(),
                Optional.of(new Outcome.Welfare(profile.saidGain(search.sum()), search.isUnique())));
    }

    private Outcome completed(Terms terms, List<Integer> bought) {
        var order = terms.rule().isCompleted() ? greedy(terms).complete(bought) : bought;
        var profile = profile(terms);
        return new Outcome(
                order,
                order.size() - bought.size(),
                profile.saidMoney(profile.cost(order)),
                Optional.empty(),
                Optional.empty());
    }

    private Outcome growing(Terms terms) {
        var ends = terms.rule() != Rule.MES_ADD1X;
        var grown = new GrowingShares(profile(terms), equalShares(terms), terms.increment(), ends).grow();
        var completed = completed(terms, grown.winners());
        return new Outcome(
                completed.order(),
                completed.completed(),
                completed.cost(),
                Optional.of(grown.growth()),
                Optional.empty());
    }

    private EqualShares equalShares(Terms terms) {
        return new EqualShares(profile(terms), ties(terms));
    }

    private Greedy greedy(Terms terms) {
        return new Greedy(profile(terms), ties(terms), terms.takesUnsupported());
    }

    private List<Integer> ties(Terms terms) {
        return terms.ties().sorted(election, Profile.votes(election, false));
    }

    private Profile profile(Terms terms) {
        return profiles.computeIfAbsent(terms.satisfaction(), one -> new Profile(election, one));
    }

    private static Outcome outcome(Profile profile, List<Integer> order) {
        return Outcome.of(order, profile.saidMoney(profile.cost(order)));
    }
}
