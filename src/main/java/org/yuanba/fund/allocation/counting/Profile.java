package org.yuanba.fund.allocation.counting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Satisfaction;

/**
 * An election in whole numbers, as the rules count it: money in the smallest unit any amount needs, points likewise. A
 * voter of ballot {@code i} gains {@code weight × factor} from a project.
 */
final class Profile {

    final Election election;
    final int projects;
    final long voters;
    final int moneyDigits;
    final long budget;
    final long[] cost;

    /** How many voters say the same, by ballot. */
    final long[] many;

    /** Ballots that gain from each project. */
    final int[][] supporters;

    /** What they gain, beside the factor. */
    final long[][] weights;

    /** The cost where the satisfaction counts it, otherwise 1. */
    final long[] factor;

    /** Voters times weights of each project. */
    final long[] support;

    private final int pointDigits;
    private final boolean byCost;

    Profile(Election election, Satisfaction satisfaction) {
        this(election, satisfaction, satisfaction == Satisfaction.COST || satisfaction == Satisfaction.CARD);
    }

    /** With every project listed, or only with those of more than no points. */
    private Profile(Election election, Satisfaction satisfaction, boolean listed) {
        this.election = election;
        this.projects = election.projects().size();
        this.voters = election.voters();
        this.moneyDigits = digits(Stream.concat(
                Stream.of(election.budget()), election.projects().stream().map(p -> p.cost())));
        this.pointDigits = listed || !satisfaction.isByPoints()
                ? 0
                : digits(election.ballots().stream().flatMap(ballot -> ballot.points().stream()));
        this.byCost = satisfaction.isByCost();
        this.budget = whole(election.budget(), moneyDigits);
        this.cost = election.projects().stream()
                .mapToLong(p -> whole(p.cost(), moneyDigits))
                .toArray();
        this.many = election.ballots().stream().mapToLong(b -> b.voters()).toArray();
        var gains = new Gains(election, satisfaction, pointDigits, listed);
        this.supporters = gains.supporters();
        this.weights = gains.weights();
        this.factor = new long[projects];
        this.support = new long[projects];
        for (int p = 0; p < projects; p++) {
            factor[p] = byCost ? cost[p] : 1;
            for (int k = 0; k < supporters[p].length; k++) {
                support[p] = Math.addExact(support[p], Math.multiplyExact(many[supporters[p][k]], weights[p][k]));
            }
        }
    }

    /** Approvals: every project listed, of ballots with points those with more than none. */
    static Profile ofApprovals(Election election) {
        return new Profile(election, Satisfaction.CARD, !election.kind().hasPoints());
    }

    private static int digits(Stream<BigDecimal> amounts) {
        return Math.max(
                0,
                amounts.mapToInt(amount -> amount.stripTrailingZeros().scale())
                        .max()
                        .orElse(0));
    }

    private static long whole(BigDecimal amount, int digits) {
        return amount.movePointRight(digits).longValueExact();
    }

    /** On how many ballots each project stands; Phragmén's rule counts those with points where there are points. */
    static long[] votes(Election election, boolean withPointsOnly) {
        var votes = new long[election.projects().size()];
        for (var ballot : election.ballots()) {
            for (int k = 0; k < ballot.projects().size(); k++) {
                if (!withPointsOnly
                        || ballot.points().isEmpty()
                        || ballot.points().get(k).signum() > 0) {
                    votes[ballot.projects().get(k)] += ballot.voters();
                }
            }
        }
        return votes;
    }

    /** The sum of satisfaction of a project, in the smallest units. */
    BigInteger gain(int project) {
        return BigInteger.valueOf(support[project]).multiply(BigInteger.valueOf(factor[project]));
    }

    /** A sum of satisfaction as it is said. */
    BigDecimal saidGain(BigInteger sum) {
        return new BigDecimal(sum, pointDigits + (byCost ? moneyDigits : 0));
    }

    BigDecimal saidMoney(long amount) {
        return BigDecimal.valueOf(amount, moneyDigits);
    }

    long cost(List<Integer> some) {
        return some.stream().mapToLong(p -> cost[p]).reduce(0, Math::addExact);
    }

    /** Who gains what from which project. */
    private record Gains(int[][] supporters, long[][] weights) {

        Gains(Election election, Satisfaction satisfaction, int pointDigits, boolean listed) {
            this(
                    new int[election.projects().size()][],
                    new long[election.projects().size()][]);
            var places = new int[election.projects().size()];
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < election.ballots().size(); i++) {
                    var ballot = election.ballots().get(i);
                    for (int k = 0; k < ballot.projects().size(); k++) {
                        int p = ballot.projects().get(k);
                        long gain = listed ? 1 : gain(election, satisfaction, i, k, pointDigits);
                        if (gain > 0 && round == 1) {
                            supporters[p][places[p]] = i;
                            weights[p][places[p]] = gain;
                        }
                        places[p] += gain > 0 ? 1 : 0;
                    }
                }
                for (int p = 0; p < places.length && round == 0; p++) {
                    supporters[p] = new int[places[p]];
                    weights[p] = new long[places[p]];
                    places[p] = 0;
                }
            }
        }

        private static long gain(Election election, Satisfaction satisfaction, int i, int k, int pointDigits) {
            var ballot = election.ballots().get(i);
            int length = ballot.projects().size();
            return switch (satisfaction) {
                case COST, CARD -> ballot.points().get(k).signum();
                case POINTS, COST_POINTS ->
                    ballot.points().isEmpty()
                            ? unfit(satisfaction, election.kind())
                            : whole(ballot.points().get(k), pointDigits);
                case BORDA -> length - 1L - k;
                case PLACES, COST_PLACES -> (long) length - k;
            };
        }

        private static long unfit(Satisfaction satisfaction, BallotKind kind) {
            throw new IllegalArgumentException(satisfaction.code() + " cannot be asked of ballots of kind " + kind);
        }
    }
}
