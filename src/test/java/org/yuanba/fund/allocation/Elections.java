package org.yuanba.fund.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Elections of the size of a pitch event, small numbers so that ties are common. */
public final class Elections {

    private static final int MOST_PROJECTS = 6;

    private Elections() {}

    /** Of any kind of ballot. */
    public static Arbitrary<Election> any() {
        return Arbitraries.of(BallotKind.class).flatMap(Elections::of);
    }

    /** Of this kind of ballot. */
    public static Arbitrary<Election> of(BallotKind kind) {
        var costs = Arbitraries.of("1", "2", "2.5", "3", "3", "5", "0.7", "8", "12")
                .map(BigDecimal::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_PROJECTS);
        return costs.flatMap(all -> Combinators.combine(
                        Arbitraries.of("0", "1", "4", "7.5", "10", "20", "58").map(BigDecimal::new),
                        ballot(kind, all.size()).list().ofMinSize(1).ofMaxSize(7))
                .as((budget, ballots) -> new Election(budget, projects(all), kind, ballots)));
    }

    /** Larger ones with uneven costs, where doubles decide most of the time; approvals and points. */
    public static Arbitrary<Case> larger() {
        return Arbitraries.of(BallotKind.APPROVAL, BallotKind.CUMULATIVE)
                .flatMap(kind -> Combinators.combine(
                                Arbitraries.integers()
                                        .between(1_000, 60_000)
                                        .map(BigDecimal::valueOf)
                                        .list()
                                        .ofSize(10),
                                ballot(kind, 10).list().ofMinSize(20).ofMaxSize(40),
                                terms(kind))
                        .as((costs, ballots, terms) -> new Case(
                                new Election(BigDecimal.valueOf(100_000), projects(costs), kind, ballots), terms)));
    }

    private static List<Project> projects(List<BigDecimal> costs) {
        var projects = new ArrayList<Project>();
        for (int p = 0; p < costs.size(); p++) {
            projects.add(new Project("p" + (p * 7 % 10), "", costs.get(p)));
        }
        return projects;
    }

    private static Arbitrary<Ballot> ballot(BallotKind kind, int projects) {
        var positions = Arbitraries.integers()
                .between(0, projects - 1)
                .list()
                .uniqueElements()
                .ofMinSize(0)
                .ofMaxSize(projects);
        var points = Arbitraries.of("0", "1", "1", "2", "0.5", "7").map(BigDecimal::new);
        return positions.flatMap(some -> Combinators.combine(
                        points.list().ofSize(kind.hasPoints() ? some.size() : 0),
                        Arbitraries.integers().between(1, 4))
                .as((given, voters) -> new Ballot(some, given, voters)));
    }

    /** Any terms that fit these ballots. */
    public static Arbitrary<Terms> terms(BallotKind kind) {
        return Combinators.combine(
                        Arbitraries.of(Rule.class),
                        Arbitraries.of(Satisfaction.of(kind)),
                        Arbitraries.of(TieOrder.LEXICO, TieOrder.CHEAP_POPULAR, new TieOrder.Lots(List.of("p4", "p0"))),
                        Arbitraries.of("0.5", "1", "0.05").map(BigDecimal::new),
                        Arbitraries.of(true, false))
                .as(Terms::new);
    }

    /** An election and terms. */
    public static Arbitrary<Case> cases() {
        return any().flatMap(election -> terms(election.kind()).map(terms -> new Case(election, terms)));
    }

    /**
     * What is counted.
     *
     * @param election the election
     * @param terms by which it is counted
     */
    public record Case(Election election, Terms terms) {

        /** The same by another rule. */
        public Case by(Rule rule) {
            return new Case(election, terms.by(rule));
        }
    }
}
