package org.yuanba.fund.allocation.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
import org.yuanba.fund.allocation.counting.Allocation;

class ExplanationTests {

    @Provide
    Arbitrary<Case> cases() {
        return Elections.cases();
    }

    private static Outcome count(Election election, Terms terms) {
        return new Allocation(election).by(terms);
    }

    private static Explanation explain(Election election, Terms terms) {
        return new Explanation(election, terms, count(election, terms));
    }

    @Property(tries = 200)
    void whatItSaysWouldHaveMadeAProjectWinDoesWhenItIsCounted(@ForAll("cases") Case one) {
        var election = one.election();
        for (var reason : explain(election, one.terms()).projects()) {
            int p = reason.project();
            var distance = new Distance(election, one.terms(), p);
            reason.furtherVoters()
                    .ifPresent(found ->
                            wins(distance.withFurtherVoters(found.amount().longValueExact()), one.terms(), p));
            reason.furtherVotes()
                    .ifPresent(found ->
                            wins(distance.withFurtherVotes(found.amount().longValueExact()), one.terms(), p));
            reason.largestCost().ifPresent(found -> wins(election.withCost(p, found.amount()), one.terms(), p));
            reason.smallestBudget().ifPresent(found -> wins(election.withBudget(found.amount()), one.terms(), p));
        }
    }

    private static void wins(Election changed, Terms terms, int project) {
        assertThat(count(changed, terms).order()).contains(project);
    }

    @Property(tries = 200)
    void noLesserNumberOfVotersDoesWhenItSaysThatEachWasTried(@ForAll("cases") Case one) {
        for (var reason : explain(one.election(), one.terms()).projects()) {
            var distance = new Distance(one.election(), one.terms(), reason.project());
            reason.furtherVoters().filter(Found::exact).ifPresent(found -> {
                for (long less = 1; less < found.amount().longValueExact(); less++) {
                    assertThat(count(distance.withFurtherVoters(less), one.terms())
                                    .order())
                            .doesNotContain(reason.project());
                }
            });
        }
    }

    @Property(tries = 300)
    void tellsEveryProjectAndOnlyWhatIsTrueOfIt(@ForAll("cases") Case one) {
        var outcome = count(one.election(), one.terms());
        var explanation = new Explanation(one.election(), one.terms(), outcome);
        var reasons = explanation.projects();
        assertThat(reasons).hasSameSizeAs(one.election().projects());
        for (var reason : reasons) {
            var cost = one.election().projects().get(reason.project()).cost();
            assertThat(reason.place().isPresent()).isEqualTo(outcome.order().contains(reason.project()));
            assertThat(reason.reason() == Reason.OVER_BUDGET)
                    .isEqualTo(cost.compareTo(one.election().budget()) > 0);
            if (reason.reason() == Reason.TOO_FEW_SUPPORTERS || reason.reason() == Reason.NOT_ENOUGH_LEFT) {
                assertThat(reason.money().orElseThrow()).isLessThan(Fraction.of(cost));
                assertThat(reason.money().orElseThrow().plus(reason.missing().orElseThrow()))
                        .isEqualTo(Fraction.of(cost));
            }
            reason.covered()
                    .filter(covered -> reason.reason() == Reason.SHARES_RAN_OUT)
                    .ifPresent(covered -> assertThat(covered).isLessThanOrEqualTo(Fraction.of(1)));
        }
    }

    @Property(tries = 300)
    void everyPurchaseLeavesSoMuchLess(@ForAll("cases") Case one) {
        var explanation = explain(one.election(), one.terms().by(Rule.MES));
        var left = explanation.share().orElseThrow().times(one.election().voters());
        for (var purchase : explanation.purchases()) {
            left = left.minus(Fraction.of(
                    one.election().projects().get(purchase.project()).cost()));
            assertThat(purchase.left()).isEqualTo(left);
            assertThat(purchase.inFull() + purchase.inPart()).isLessThanOrEqualTo(purchase.supporters());
            assertThat(purchase.highest())
                    .isLessThanOrEqualTo(explanation.share().orElseThrow());
        }
    }

    private static Election two(long lampCost, int lamp, int bench) {
        return new Election(
                BigDecimal.TEN,
                List.of(
                        new Project("lamp", "", BigDecimal.valueOf(lampCost)),
                        new Project("bench", "", BigDecimal.valueOf(6))),
                BallotKind.APPROVAL,
                List.of(new Ballot(List.of(0), List.of(), lamp), new Ballot(List.of(1), List.of(), bench)));
    }

    private static Terms terms(Rule rule) {
        return new Terms(rule, Satisfaction.COST, TieOrder.LEXICO, BigDecimal.ONE, false);
    }

    @Example
    void saysHowManyMoreVotersWouldHaveDone() {
        var lamp = explain(two(6, 2, 3), terms(Rule.GREEDY)).projects().getFirst();
        assertThat(lamp.reason()).isEqualTo(Reason.NOT_ENOUGH_LEFT);
        assertThat(lamp.money()).contains(Fraction.of(4));
        assertThat(lamp.missing()).contains(Fraction.of(2));
        assertThat(lamp.furtherVoters()).contains(new Found(BigDecimal.valueOf(2), true));
        assertThat(lamp.furtherVotes()).contains(new Found(BigDecimal.valueOf(2), true));
        assertThat(lamp.largestCost()).contains(new Found(BigDecimal.valueOf(4), true));
        assertThat(lamp.smallestBudget()).contains(new Found(BigDecimal.valueOf(12), true));
    }

    @Example
    void namesATieAndWhoWonIt() {
        var projects = explain(two(6, 3, 3), terms(Rule.GREEDY)).projects();
        assertThat(projects.get(0).reason()).isEqualTo(Reason.NOT_ENOUGH_LEFT);
        assertThat(projects.get(0).equals()).containsExactly(1);
        assertThat(projects.get(1).equals()).containsExactly(0);
    }

    @Example
    void tellsTheFourWaysToLoseByEqualShares() {
        var election = new Election(
                BigDecimal.valueOf(12),
                List.of(
                        new Project("lamp", "", BigDecimal.valueOf(4)),
                        new Project("bench", "", BigDecimal.valueOf(4)),
                        new Project("tree", "", BigDecimal.valueOf(20)),
                        new Project("ramp", "", BigDecimal.valueOf(5)),
                        new Project("pond", "", BigDecimal.valueOf(1))),
                BallotKind.APPROVAL,
                List.of(new Ballot(List.of(0, 1, 2), List.of(), 2), new Ballot(List.of(3), List.of(), 2)));
        var reasons = explain(election, terms(Rule.MES)).projects().stream()
                .map(ProjectReason::reason)
                .toList();
        assertThat(reasons)
                .containsExactly(
                        Reason.SHARES_RAN_OUT, Reason.BOUGHT, Reason.OVER_BUDGET, Reason.BOUGHT, Reason.NO_SUPPORT);
    }

    @Example
    void givesEveryVoterAReceipt() {
        var explanation = explain(two(4, 2, 3), terms(Rule.MES));
        assertThat(explanation.receipts())
                .contains(new Receipt(1, Fraction.of(2), java.util.Map.of(1, Fraction.of(2)), Fraction.ZERO, 1));
        assertThat(explain(two(4, 2, 3), terms(Rule.GREEDY)).receipts()).isEmpty();
    }

    @Example
    void tellsWhatTheCompletionAdded() {
        var outcome = count(two(4, 1, 4), terms(Rule.MES_U));
        assertThat(outcome.completed()).isEqualTo(1);
        assertThat(explain(two(4, 1, 4), terms(Rule.MES_U)).projects())
                .extracting(ProjectReason::reason)
                .contains(Reason.COMPLETED);
        assertThat(outcome.shares()).isEqualTo(Optional.empty());
    }
}
