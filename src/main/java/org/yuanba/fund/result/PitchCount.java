package org.yuanba.fund.result;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.allocation.Ballot;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.allocation.Outcome;
import org.yuanba.fund.allocation.Project;
import org.yuanba.fund.allocation.Satisfaction;
import org.yuanba.fund.allocation.Terms;
import org.yuanba.fund.allocation.TieOrder;
import org.yuanba.fund.allocation.counting.Allocation;
import org.yuanba.fund.ballot.Cast;
import org.yuanba.fund.pitch.Criterion;
import org.yuanba.fund.pitch.Item;
import org.yuanba.fund.pitch.Marking.Mark;
import org.yuanba.fund.pitch.PitchTerms;

/** Counts a pitch event: marks mixed exactly where the rule is by marks, else the jurors admit and the residents decide. */
final class PitchCount {

    private final PitchTerms terms;
    private final List<Item> items;
    private final List<Cast> ballots;
    private final List<Criterion> criteria;
    private final List<Mark> marks;

    PitchCount(PitchTerms terms, List<Item> items, List<Cast> ballots, List<Criterion> criteria, List<Mark> marks) {
        this.terms = terms;
        this.items = items;
        this.ballots = List.copyOf(ballots);
        this.criteria = criteria;
        this.marks = marks;
    }

    /** Counts. */
    Counted count() {
        var admitted = items.stream().filter(this::isAdmitted).toList();
        var election = election(admitted, ballots);
        var by = by();
        return new Counted(admitted, election, by, new Allocation(election).by(by), parts());
    }

    private List<Counted.Parts> parts() {
        return items.stream()
                .map(item -> {
                    var jurors = Mixing.jurors(item.project(), criteria, marks);
                    var residents = Mixing.residents(item.project(), terms, ballots);
                    return new Counted.Parts(jurors, residents, Mixing.mixed(jurors, residents, terms));
                })
                .toList();
    }

    private boolean isAdmitted(Item item) {
        return terms.isMixed()
                || criteria.isEmpty()
                || Mixing.passes(Mixing.jurors(item.project(), criteria, marks), terms);
    }

    /** By lot, and without what nobody supports. */
    private Terms by() {
        var lots = items.stream()
                .sorted(Comparator.comparing(item -> item.lot() == null ? Integer.MAX_VALUE : item.lot()))
                .map(Item::number)
                .toList();
        return new Terms(
                terms.rule(),
                terms.isMixed() ? Satisfaction.POINTS : terms.satisfaction(),
                new TieOrder.Lots(lots),
                terms.increment().yuan(),
                false);
    }

    private Election election(List<Item> admitted, List<Cast> cast) {
        var projects = admitted.stream()
                .map(item ->
                        new Project(item.number(), item.title(), item.cost().yuan()))
                .toList();
        return terms.isMixed()
                ? new Election(terms.budget().yuan(), projects, BallotKind.MARKS, mixed(admitted, cast))
                : new Election(
                        terms.budget().yuan(),
                        projects,
                        terms.kind(),
                        cast.stream().map(one -> ballot(admitted, one)).toList());
    }

    /** The mixed marks as one ballot of whole numbers: all of them over their common denominator. */
    private List<Ballot> mixed(List<Item> admitted, List<Cast> cast) {
        var parts = admitted.stream()
                .map(item -> Mixing.mixed(
                        Mixing.jurors(item.project(), criteria, marks),
                        Mixing.residents(item.project(), terms, cast),
                        terms))
                .toList();
        var common = parts.stream().map(Fraction::below).reduce(BigInteger.ONE, PitchCount::lcm);
        var projects = new ArrayList<Integer>();
        var points = new ArrayList<BigDecimal>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.signum() > 0) {
                projects.add(i);
                points.add(new BigDecimal(part.above().multiply(common.divide(part.below()))));
            }
        }
        return List.of(new Ballot(projects, points, 1));
    }

    private static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    private static Ballot ballot(List<Item> admitted, Cast cast) {
        var projects = new ArrayList<Integer>();
        var points = new ArrayList<BigDecimal>();
        for (int i = 0; i < cast.projects().size(); i++) {
            int position = position(admitted, cast.projects().get(i));
            if (position >= 0) {
                projects.add(position);
                if (!cast.points().isEmpty()) {
                    points.add(BigDecimal.valueOf(cast.points().get(i)));
                }
            }
        }
        return new Ballot(projects, points, 1);
    }

    private static int position(List<Item> admitted, ProjectId project) {
        for (int i = 0; i < admitted.size(); i++) {
            if (admitted.get(i).project().equals(project)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * How many of those who voted and did not name it would have had to name it too, where marks are mixed: found by
     * counting again. None when all of them together would not do, or when ballots give points or places.
     */
    @Nullable
    Integer furtherVoters(Item item) {
        if (!terms.isMixed() || terms.kind() != BallotKind.APPROVAL) {
            return null;
        }
        var changed = new ArrayList<>(ballots);
        int more = 0;
        for (int i = 0; i < changed.size(); i++) {
            var cast = changed.get(i);
            if (cast.projects().contains(item.project())) {
                continue;
            }
            var projects = new ArrayList<>(cast.projects());
            projects.add(item.project());
            changed.set(i, new Cast(projects, cast.points()));
            more++;
            var election = election(items, changed);
            Outcome outcome = new Allocation(election).by(by());
            if (outcome.order().contains(items.indexOf(item))) {
                return more;
            }
        }
        return null;
    }
}
