package org.yuanba.fund.allocation.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.allocation.Outcome;
import org.yuanba.fund.allocation.Purchase;
import org.yuanba.fund.allocation.Terms;
import org.yuanba.fund.allocation.counting.Replay;
import org.yuanba.fund.allocation.counting.Standing;

/** Tells an outcome: round by round, project by project, and what each voter's share paid for. */
public final class Explanation {

    /** More ballots than these are not counted again and again: what would have changed the outcome is left out. */
    public static final int MOST_BALLOTS_SEARCHED = 300;

    private final Election election;
    private final Terms terms;
    private final Outcome outcome;
    private final Standing standing;
    private final Optional<Replay> replay;

    /** Of an outcome of this election by these terms. */
    public Explanation(Election election, Terms terms, Outcome outcome) {
        this.election = election;
        this.terms = terms;
        this.outcome = outcome;
        this.standing = new Standing(election, terms);
        this.replay = terms.rule().hasShares() ? Optional.of(new Replay(election, terms, steps())) : Optional.empty();
    }

    private int steps() {
        return outcome.shares().map(Outcome.Growth::steps).orElse(0);
    }

    /** What every voter began with, where voters have shares. */
    public Optional<Fraction> share() {
        return replay.map(Replay::share);
    }

    /** The rounds of equal shares that led to the outcome; empty where voters have none, or none could be bought. */
    public List<Purchase> purchases() {
        return replay.map(Replay::purchases)
                .filter(all -> all.size() == bought())
                .orElse(List.of());
    }

    private int bought() {
        return outcome.order().size() - outcome.completed();
    }

    /** Whether the search for what would have changed it is done for an election of this size. */
    public boolean isSearched() {
        return election.ballots().size() <= MOST_BALLOTS_SEARCHED;
    }

    /** Project by project. */
    public List<ProjectReason> projects() {
        var reasons = new ArrayList<ProjectReason>();
        for (int p = 0; p < election.projects().size(); p++) {
            int place = outcome.order().indexOf(p);
            reasons.add(place >= 0 ? won(p, place) : lost(p));
        }
        return reasons;
    }

    private ProjectReason won(int project, int place) {
        var reason = switch (terms.rule()) {
            case MAX_WELFARE -> Reason.IN_THE_BEST_SET;
            case GREEDY, TOP, PHRAGMEN -> Reason.FITTED;
            default -> place < bought() ? Reason.BOUGHT : Reason.COMPLETED;
        };
        return new ProjectReason(
                project,
                reason,
                standing.votes(project),
                standing.support(project),
                Optional.of(place + 1),
                equals(project),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private ProjectReason lost(int project) {
        var why = new Losing(election, terms, outcome, standing, replay).of(project);
        var distance = new Distance(election, terms, project);
        var search = isSearched();
        return new ProjectReason(
                project,
                why.reason(),
                standing.votes(project),
                standing.support(project),
                Optional.empty(),
                equals(project),
                why.money(),
                why.money().map(money -> why.cost().minus(money)).filter(missing -> missing.signum() > 0),
                replay.map(all -> all.couldPay(project).by(why.cost())),
                search ? distance.furtherVoters() : Optional.empty(),
                search ? distance.furtherVotes() : Optional.empty(),
                search ? distance.largestCost() : Optional.empty(),
                search ? distance.smallestBudget() : Optional.empty());
    }

    /** Those it was equal to in the round that was decided between them, or on the list that is walked down. */
    private List<Integer> equals(int project) {
        var equals = new ArrayList<Integer>();
        for (var purchase : purchases()) {
            if (purchase.project() == project) {
                equals.addAll(purchase.equals());
            } else if (purchase.equals().contains(project)) {
                equals.add(purchase.project());
            }
        }
        if (replay.isEmpty()
                && terms.rule() != org.yuanba.fund.allocation.Rule.MAX_WELFARE
                && standing.votes(project) > 0) {
            standing.walked().stream()
                    .filter(other -> other != project && standing.areEqual(project, other))
                    .forEach(equals::add);
        }
        return equals.stream().distinct().toList();
    }

    /** What the share of each voter paid for, ballot by ballot; empty where voters have no shares. */
    public List<Receipt> receipts() {
        var receipts = new ArrayList<Receipt>();
        replay.filter(all -> all.purchases().size() == bought()).ifPresent(all -> {
            for (int i = 0; i < election.ballots().size(); i++) {
                int won = (int) election.ballots().get(i).projects().stream()
                        .filter(outcome.order()::contains)
                        .count();
                receipts.add(new Receipt(i, all.share(), all.payments(i), all.left(i), won));
            }
        });
        return receipts;
    }
}
