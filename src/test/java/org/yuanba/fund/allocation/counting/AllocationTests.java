package org.yuanba.fund.allocation.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yuanba.fund.allocation.Ballot;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Elections;
import org.yuanba.fund.allocation.Elections.Case;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.allocation.Outcome;
import org.yuanba.fund.allocation.Project;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Satisfaction;
import org.yuanba.fund.allocation.Terms;
import org.yuanba.fund.allocation.TieOrder;

class AllocationTests {

    @Provide
    Arbitrary<Case> cases() {
        return Elections.cases();
    }

    private static Outcome count(Case one) {
        return new Allocation(one.election()).by(one.terms());
    }

    @Property
    void neverSpendsMoreThanTheBudgetNorTakesAProjectTwice(@ForAll("cases") Case one) {
        var outcome = count(one);
        assertThat(outcome.cost()).isLessThanOrEqualTo(one.election().budget());
        assertThat(new HashSet<>(outcome.order())).hasSameSizeAs(outcome.order());
        var cost = outcome.order().stream()
                .map(p -> one.election().projects().get(p).cost())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(outcome.cost()).isEqualByComparingTo(cost);
    }

    @Property
    void greedyIsTheRuleAsWritten(@ForAll("cases") Case one) {
        var rules = new SlowRules(one.election(), one.terms());
        assertThat(count(one.by(Rule.GREEDY)).order()).isEqualTo(rules.greedy());
    }

    @Property
    void equalSharesAreTheRuleAsWritten(@ForAll("cases") Case one) {
        var rules = new SlowRules(one.election(), one.terms());
        assertThat(count(one.by(Rule.MES)).order()).isEqualTo(rules.equalShares());
    }

    @Property
    void equalSharesInDoublesAndInFractionsAloneAreTheSame(@ForAll("cases") Case one) {
        var order = new ArrayList<Integer>();
        new Replay(one.election(), one.terms(), 0).purchases().forEach(purchase -> order.add(purchase.project()));
        assertThat(count(one.by(Rule.MES)).order()).isEqualTo(order);
    }

    @Provide
    Arbitrary<Case> larger() {
        return Elections.larger();
    }

    @Property(tries = 20)
    void largerElectionsComeOutAsTheRulesAreWritten(@ForAll("larger") Case one) {
        var rules = new SlowRules(one.election(), one.terms());
        assertThat(count(one.by(Rule.MES)).order()).isEqualTo(rules.equalShares());
        assertThat(count(one.by(Rule.GREEDY)).order()).isEqualTo(rules.greedy());
        assertThat(Fraction.of(
                        count(one.by(Rule.MAX_WELFARE)).welfare().orElseThrow().sum()))
                .isEqualTo(rules.maxWelfare().sum());
    }

    @Property
    void phragmenIsTheRuleAsWritten(@ForAll("cases") Case one) {
        if (one.election().kind().hasPoints() && one.terms().ties() == TieOrder.CHEAP_POPULAR) {
            return;
        }
        var rules = new SlowRules(one.election(), one.terms());
        assertThat(count(one.by(Rule.PHRAGMEN)).order()).isEqualTo(rules.phragmen());
    }

    @Property
    void noSetTheBudgetCanPayGainsMore(@ForAll("cases") Case one) {
        var best = new SlowRules(one.election(), one.terms()).maxWelfare();
        var outcome = count(one.by(Rule.MAX_WELFARE));
        var welfare = outcome.welfare().orElseThrow();
        assertThat(Fraction.of(welfare.sum())).isEqualTo(best.sum());
        assertThat(welfare.unique()).isEqualTo(best.sets() == 1);
        assertThat(outcome.order()).containsExactlyInAnyOrderElementsOf(best.winners());
    }

    @Property
    void completionLeavesNothingOutThatHasSupportAndFits(@ForAll("cases") Case one) {
        for (var rule : List.of(Rule.MES_U, Rule.MES_ADD1U, Rule.GREEDY)) {
            var outcome = count(one.by(rule));
            var left = one.election().budget().subtract(outcome.cost());
            for (int p = 0; p < one.election().projects().size(); p++) {
                var cost = one.election().projects().get(p).cost();
                var rules = new SlowRules(one.election(), one.terms());
                if (!outcome.order().contains(p) && rules.gain(p).signum() > 0) {
                    assertThat(cost).as(rule + " of " + p).isGreaterThan(left);
                }
            }
        }
    }

    @Property
    void leavesProjectsNobodySupportsOutWhenToldTo(@ForAll("cases") Case one) {
        var terms = one.terms();
        var leaving = new Terms(terms.rule(), terms.satisfaction(), terms.ties(), terms.increment(), false);
        var named = new HashSet<Integer>();
        one.election().ballots().forEach(ballot -> named.addAll(ballot.projects()));
        assertThat(named).containsAll(count(new Case(one.election(), leaving)).order());
    }

    @Property
    void votersInAnyOrderAndTogetherOrApartGetTheSame(@ForAll("cases") Case one) {
        var apart = new ArrayList<Ballot>();
        one.election().ballots().forEach(ballot -> {
            for (int i = 0; i < ballot.voters(); i++) {
                apart.addFirst(ballot.by(1));
            }
        });
        assertThat(count(new Case(one.election().withBallots(apart), one.terms()))
                        .order())
                .isEqualTo(count(one).order());
    }

    @Property
    void noVoterPaysMoreThanHerShareAndSupportersPayExactlyTheCost(@ForAll("cases") Case one) {
        var election = one.election();
        var replay = new Replay(election, one.terms(), 0);
        var paid = new Fraction[election.projects().size()];
        java.util.Arrays.fill(paid, Fraction.ZERO);
        for (int i = 0; i < election.ballots().size(); i++) {
            var sum = Fraction.ZERO;
            for (var payment : replay.payments(i).entrySet()) {
                assertThat(election.ballots().get(i).projects()).contains(payment.getKey());
                sum = sum.plus(payment.getValue());
                paid[payment.getKey()] = paid[payment.getKey()].plus(
                        payment.getValue().times(election.ballots().get(i).voters()));
            }
            assertThat(sum.plus(replay.left(i))).isEqualTo(replay.share());
            assertThat(replay.left(i).signum()).isNotNegative();
        }
        replay.purchases()
                .forEach(purchase -> assertThat(paid[purchase.project()])
                        .isEqualTo(Fraction.of(
                                election.projects().get(purchase.project()).cost())));
    }

    @Property
    void growingSharesStopAtTheFirstOutcomeThatCostsTooMuch(@ForAll("cases") Case one) {
        var outcome = count(one.by(Rule.MES_ADD1X));
        var growth = outcome.shares().orElseThrow();
        var voters = BigDecimal.valueOf(one.election().voters());
        for (int step = 0; step < Math.min(growth.runs(), 40); step++) {
            var more = one.terms().increment().multiply(voters).multiply(BigDecimal.valueOf(step));
            var grown = one.election().withBudget(one.election().budget().add(more));
            var winners = count(new Case(grown, one.terms()).by(Rule.MES));
            boolean tooMuch = winners.cost().compareTo(one.election().budget()) > 0;
            assertThat(tooMuch).isEqualTo(growth.stop() == Outcome.Stop.OVER_BUDGET && step == growth.runs() - 1);
            if (!tooMuch && step == growth.steps()) {
                assertThat(winners.order()).isEqualTo(outcome.order());
            }
        }
    }

    @Example
    void topScoresEndAtTheFirstThatDoesNotFit() {
        var election = new Election(
                BigDecimal.TEN,
                List.of(project("a", 6), project("b", 5), project("c", 1)),
                BallotKind.APPROVAL,
                List.of(
                        new Ballot(List.of(0), List.of(), 3),
                        new Ballot(List.of(1), List.of(), 2),
                        new Ballot(List.of(2), List.of(), 1)));
        var terms = new Terms(Rule.TOP, Satisfaction.CARD, TieOrder.LEXICO, BigDecimal.ONE, false);
        assertThat(new Allocation(election).by(terms).order()).containsExactly(0);
        assertThat(new Allocation(election).by(terms.by(Rule.GREEDY)).order()).containsExactly(2, 0);
    }

    @Example
    void lotsDrawnBeforeTheCountDecideTies() {
        var election = new Election(
                BigDecimal.TEN,
                List.of(project("a", 6), project("b", 6), project("c", 6)),
                BallotKind.APPROVAL,
                List.of(new Ballot(List.of(0, 1, 2), List.of(), 4)));
        for (var rule : List.of(Rule.GREEDY, Rule.TOP, Rule.MES, Rule.PHRAGMEN)) {
            var terms = new Terms(rule, Satisfaction.COST, new TieOrder.Lots(List.of("b", "c")), BigDecimal.ONE, false);
            assertThat(new Allocation(election).by(terms).order())
                    .as(rule.code())
                    .isEqualTo(List.of(1));
        }
    }

    @Example
    void comparesIdsByCodePoint() {
        assertThat(TieOrder.compare("10", "2")).isNegative();
        assertThat(TieOrder.compare("a", "Ä")).isNegative();
        assertThat(TieOrder.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
    }

    private static Project project(String id, long cost) {
        return new Project(id, "", BigDecimal.valueOf(cost));
    }

    @Property
    void fractionsAreExact(@ForAll int a, @ForAll int b, @ForAll int c, @ForAll int d) {
        var one = new Fraction(BigInteger.valueOf(a), BigInteger.valueOf(Math.abs((long) b) + 1));
        var other = new Fraction(BigInteger.valueOf(c), BigInteger.valueOf(Math.abs((long) d) + 1));
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(other.signum() == 0 ? one : one.times(other).by(other)).isEqualTo(one);
        assertThat(one.compareTo(other)).isEqualTo(one.minus(other).signum());
    }
}
