package org.yuanba.fund.allocation.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yuanba.fund.allocation.Ballot;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.allocation.Terms;

/** The rules as they are written down, voter by voter and in fractions alone: slow, and nothing shared with the fast ones. */
final class SlowRules {

    private final Election election;
    private final Terms terms;
    private final List<Ballot> voters = new ArrayList<>();
    private final List<Integer> ties;

    SlowRules(Election election, Terms terms) {
        this.election = election;
        this.terms = terms;
        election.ballots().forEach(ballot -> {
            for (int i = 0; i < ballot.voters(); i++) {
                voters.add(ballot.by(1));
            }
        });
        var votes = new long[election.projects().size()];
        voters.forEach(voter -> voter.projects().forEach(p -> votes[p]++));
        this.ties = terms.ties().sorted(election, votes);
    }

    private Fraction cost(int project) {
        return Fraction.of(election.projects().get(project).cost());
    }

    Fraction gain(Ballot voter, int project) {
        int place = voter.projects().indexOf(project);
        if (place < 0) {
            return Fraction.ZERO;
        }
        var points = voter.points().isEmpty()
                ? Fraction.ZERO
                : Fraction.of(voter.points().get(place));
        int length = voter.projects().size();
        return switch (terms.satisfaction()) {
            case COST -> cost(project);
            case CARD -> Fraction.of(1);
            case POINTS -> points;
            case COST_POINTS -> points.times(cost(project));
            case BORDA -> Fraction.of(length - 1L - place);
            case PLACES -> Fraction.of((long) length - place);
            case COST_PLACES -> Fraction.of((long) length - place).times(cost(project));
        };
    }

    Fraction gain(int project) {
        return voters.stream().map(voter -> gain(voter, project)).reduce(Fraction.ZERO, Fraction::plus);
    }

    List<Integer> greedy() {
        var order = new ArrayList<Integer>();
        var left = Fraction.of(election.budget());
        var sorted = new ArrayList<>(ties);
        sorted.sort(Comparator.comparing((Integer p) -> gain(p).by(cost(p))).reversed());
        for (int p : sorted) {
            if (cost(p).compareTo(left) <= 0 && (terms.takesUnsupported() || gain(p).signum() > 0)) {
                order.add(p);
                left = left.minus(cost(p));
            }
        }
        return order;
    }

    List<Integer> equalShares() {
        var has = new ArrayList<Fraction>();
        voters.forEach(voter -> has.add(Fraction.of(election.budget()).by(Fraction.of(voters.size()))));
        var order = new ArrayList<Integer>();
        while (true) {
            int best = -1;
            Optional<Fraction> bestPrice = Optional.empty();
            for (int p : ties) {
                var price = order.contains(p) || gain(p).signum() == 0 ? Optional.<Fraction>empty() : price(p, has);
                if (price.isPresent()
                        && bestPrice.map(b -> price.get().compareTo(b) < 0).orElse(true)) {
                    best = p;
                    bestPrice = price;
                }
            }
            if (bestPrice.isEmpty()) {
                return order;
            }
            order.add(best);
            for (int i = 0; i < has.size(); i++) {
                has.set(i, has.get(i).minus(has.get(i).min(bestPrice.get().times(gain(voters.get(i), best)))));
            }
        }
    }

    private Optional<Fraction> price(int project, List<Fraction> has) {
        var payers = new ArrayList<Integer>();
        for (int i = 0; i < voters.size(); i++) {
            if (gain(voters.get(i), project).signum() > 0) {
                payers.add(i);
            }
        }
        payers.sort(Comparator.comparing(i -> has.get(i).by(gain(voters.get(i), project))));
        var rest = cost(project);
        var gains = gain(project);
        for (int i : payers) {
            var price = rest.by(gains);
            if (price.times(gain(voters.get(i), project)).compareTo(has.get(i)) <= 0) {
                return Optional.of(price);
            }
            rest = rest.minus(has.get(i));
            gains = gains.minus(gain(voters.get(i), project));
        }
        return Optional.empty();
    }

    List<Integer> phragmen() {
        var loads = new ArrayList<Fraction>();
        voters.forEach(voter -> loads.add(Fraction.ZERO));
        var order = new ArrayList<Integer>();
        var left = Fraction.of(election.budget());
        var waiting = new ArrayList<>(ties);
        waiting.removeIf(p -> cost(p).compareTo(Fraction.of(election.budget())) > 0);
        while (true) {
            var equals = new ArrayList<Integer>();
            Optional<Fraction> least = Optional.empty();
            for (int p : waiting) {
                var load = load(p, loads);
                int compared = compare(load, least, equals.isEmpty());
                if (compared < 0) {
                    equals.clear();
                    least = load;
                }
                if (compared <= 0) {
                    equals.add(p);
                }
            }
            for (int p : equals) {
                if (cost(p).compareTo(left) > 0) {
                    return order;
                }
            }
            if (equals.isEmpty() || least.isEmpty() && !terms.takesUnsupported()) {
                return order;
            }
            int winner = equals.getFirst();
            order.add(winner);
            waiting.remove((Integer) winner);
            left = left.minus(cost(winner));
            for (int i = 0; i < voters.size(); i++) {
                if (agrees(voters.get(i), winner)) {
                    loads.set(i, least.orElseThrow());
                }
            }
        }
    }

    /** No load is one without end. */
    private static int compare(Optional<Fraction> load, Optional<Fraction> least, boolean first) {
        if (first) {
            return -1;
        }
        return load.isEmpty()
                ? (least.isEmpty() ? 0 : 1)
                : least.map(l -> load.get().compareTo(l)).orElse(-1);
    }

    private Optional<Fraction> load(int project, List<Fraction> loads) {
        var sum = cost(project);
        long supporters = 0;
        for (int i = 0; i < voters.size(); i++) {
            if (agrees(voters.get(i), project)) {
                sum = sum.plus(loads.get(i));
                supporters++;
            }
        }
        return supporters == 0 ? Optional.empty() : Optional.of(sum.by(Fraction.of(supporters)));
    }

    private static boolean agrees(Ballot voter, int project) {
        int place = voter.projects().indexOf(project);
        return place >= 0
                && (voter.points().isEmpty() || voter.points().get(place).signum() > 0);
    }

    /** Every set the budget can pay, with the highest sum first looked for one after the other. */
    Best maxWelfare() {
        var best = new Best(Fraction.of(-1), List.of(), 0);
        var byId = org.yuanba.fund.allocation.TieOrder.LEXICO.sorted(election, new long[0]);
        for (int set = 0; set < 1 << byId.size(); set++) {
            var winners = new ArrayList<Integer>();
            for (int place = 0; place < byId.size(); place++) {
                if ((set >> (byId.size() - 1 - place) & 1) != 0) {
                    winners.add(byId.get(place));
                }
            }
            var cost = winners.stream().map(this::cost).reduce(Fraction.ZERO, Fraction::plus);
            var sum = winners.stream().map(this::gain).reduce(Fraction.ZERO, Fraction::plus);
            if (cost.compareTo(Fraction.of(election.budget())) <= 0) {
                int compared = sum.compareTo(best.sum());
                var bestCost = best.winners().stream().map(this::cost).reduce(Fraction.ZERO, Fraction::plus);
                if (compared > 0) {
                    best = new Best(sum, winners, 1);
                } else if (compared == 0) {
                    best = new Best(sum, cost.compareTo(bestCost) <= 0 ? winners : best.winners(), best.sets() + 1);
                }
            }
        }
        return best;
    }

    /**
     * The best set.
     *
     * @param sum its sum
     * @param winners the cheapest, then the one with the first ids
     * @param sets how many have this sum
     */
    record Best(Fraction sum, List<Integer> winners, int sets) {}
}
