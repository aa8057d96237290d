package org.yuanba.fund.allocation.reasons;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.yuanba.fund.allocation.Ballot;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Terms;
import org.yuanba.fund.allocation.counting.Allocation;

/**
 * How far a project was from winning. Rules may turn back when votes or money grow, so nothing is worked out: each figure is
 * one with which the project wins when it is counted again.
 */
public final class Distance {

    private static final int TRIED_ONE_BY_ONE = 24;

    private final Election election;
    private final Terms terms;
    private final int project;

    /** Of a project under these terms. */
    public Distance(Election election, Terms terms, int project) {
        this.election = election;
        this.terms = terms;
        this.project = project;
    }

    /** How many further voters who want this project alone would have made it win. */
    public Optional<Found> furtherVoters() {
        return least(8L * election.voters() + 64, more -> wins(withFurtherVoters(more)))
                .map(found -> new Found(BigDecimal.valueOf(found.amount()), found.exact()));
    }

    /** The election with so many further voters for this project alone. */
    public Election withFurtherVoters(long more) {
        var ballots = new ArrayList<>(election.ballots());
        ballots.add(new Ballot(List.of(project), mostPoints(), Math.toIntExact(more)));
        return election.withBallots(ballots);
    }

    private List<BigDecimal> mostPoints() {
        return election.kind().hasPoints()
                ? List.of(election.ballots().stream()
                        .flatMap(ballot -> ballot.points().stream())
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ONE))
                : List.of();
    }

    /** How many of those who voted, in the order of their ballots, would have had to name it too; approvals alone. */
    public Optional<Found> furtherVotes() {
        if (election.kind() != BallotKind.APPROVAL) {
            return Optional.empty();
        }
        long others = election.ballots().stream()
                .filter(ballot -> !ballot.projects().contains(project))
                .mapToLong(Ballot::voters)
                .sum();
        return least(others, more -> wins(withFurtherVotes(more)))
                .map(found -> new Found(BigDecimal.valueOf(found.amount()), found.exact()));
    }

    /** The election in which so many of those who voted name it too. */
    public Election withFurtherVotes(long more) {
        var ballots = new ArrayList<Ballot>();
        long left = more;
        for (var ballot : election.ballots()) {
            int turning = ballot.projects().contains(project) ? 0 : (int) Math.min(left, ballot.voters());
            left -= turning;
            if (turning > 0) {
                var projects = new ArrayList<>(ballot.projects());
                projects.add(project);
                ballots.add(new Ballot(projects, List.of(), turning));
            }
            if (turning < ballot.voters()) {
                ballots.add(ballot.by(ballot.voters() - turning));
            }
        }
        return election.withBallots(ballots);
    }

    /** The largest cost below its own with which it would have won. */
    public Optional<Found> largestCost() {
        var cost = election.projects().get(project).cost();
        int digits = digits();
        long units = cost.movePointRight(digits).longValueExact();
        return least(units - 1, less -> wins(election.withCost(project, BigDecimal.valueOf(units - less, digits))))
                .map(found -> new Found(BigDecimal.valueOf(units - found.amount(), digits), found.exact()));
    }

    /** The smallest budget above the one there was with which it would have won. */
    public Optional<Found> smallestBudget() {
        int digits = digits();
        long units = election.budget().movePointRight(digits).longValueExact();
        long all = election.projects().stream()
                .map(p -> p.cost().movePointRight(digits).toBigIntegerExact())
                .reduce(BigInteger.ZERO, BigInteger::add)
                .longValueExact();
        long most = Math.multiplyExact(Math.max(1, all), Math.max(1, Math.min(1000, election.voters())));
        return least(most, more -> wins(election.withBudget(BigDecimal.valueOf(units + more, digits))))
                .map(found -> new Found(BigDecimal.valueOf(units + found.amount(), digits), found.exact()));
    }

    private int digits() {
        int digits = Math.max(0, election.budget().stripTrailingZeros().scale());
        for (var one : election.projects()) {
            digits = Math.max(digits, one.cost().stripTrailingZeros().scale());
        }
        return digits;
    }

    private boolean wins(Election other) {
        return new Allocation(other).by(terms).order().contains(project);
    }

    /** The first that does, one by one at the beginning; then doubled until one does, and halved between. */
    private static Optional<Least> least(long most, LongPredicate does) {
        for (long amount = 1; amount <= Math.min(most, TRIED_ONE_BY_ONE); amount++) {
            if (does.test(amount)) {
                return Optional.of(new Least(amount, true));
            }
        }
        long below = TRIED_ONE_BY_ONE;
        long above = Math.min(most, 2L * TRIED_ONE_BY_ONE);
        while (below < most && !does.test(above)) {
            below = above;
            above = above > most / 2 ? most : 2 * above;
        }
        if (below >= most) {
            return Optional.empty();
        }
        while (above - below > 1) {
            long middle = below + (above - below) / 2;
            if (does.test(middle)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return Optional.of(new Least(above, false));
    }

    private record Least(long amount, boolean exact) {}
}
