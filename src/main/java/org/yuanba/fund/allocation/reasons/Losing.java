package org.yuanba.fund.allocation.reasons;

import java.math.BigDecimal;
import java.util.Optional;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.allocation.Outcome;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Terms;
import org.yuanba.fund.allocation.counting.Replay;
import org.yuanba.fund.allocation.counting.Standing;

/** Why projects got nothing. */
record Losing(Election election, Terms terms, Outcome outcome, Standing standing, Optional<Replay> replay) {

    /**
     * Why, and with how much money for it.
     *
     * @param reason why
     * @param cost what it costs
     * @param money what there was for it
     */
    record Why(Reason reason, Fraction cost, Optional<Fraction> money) {}

    Why of(int project) {
        var cost = election.projects().get(project).cost();
        if (cost.compareTo(election.budget()) > 0) {
            return why(Reason.OVER_BUDGET, cost, Fraction.of(election.budget()));
        }
        if (standing.support(project).signum() == 0 && !terms.takesUnsupported()
                || standing.support(project).signum() == 0
                        && terms.rule().hasShares()
                        && !terms.rule().isCompleted()
                || standing.support(project).signum() == 0 && terms.rule() == Rule.MAX_WELFARE) {
            return new Why(Reason.NO_SUPPORT, Fraction.of(cost), Optional.empty());
        }
        return replay.map(all -> ofShares(project, cost, all)).orElseGet(() -> switch (terms.rule()) {
            case MAX_WELFARE -> new Why(Reason.ANOTHER_SET_GAINS_MORE, Fraction.of(cost), Optional.empty());
            case PHRAGMEN ->
                why(Reason.COUNT_HAD_ENDED, cost, Fraction.of(election.budget().subtract(outcome.cost())));
            default -> walked(project, cost);
        });
    }

    private Why ofShares(int project, BigDecimal cost, Replay all) {
        if (standing.support(project).signum() == 0) {
            return why(
                    Reason.NOT_ENOUGH_LEFT, cost, Fraction.of(election.budget().subtract(outcome.cost())));
        }
        return all.supportersBegan(project).compareTo(Fraction.of(cost)) < 0
                ? why(Reason.TOO_FEW_SUPPORTERS, cost, all.supportersBegan(project))
                : why(Reason.SHARES_RAN_OUT, cost, all.supportersHave(project));
    }

    private Why walked(int project, BigDecimal cost) {
        var left = election.budget();
        boolean ended = false;
        for (int p : standing.walked()) {
            if (p == project) {
                break;
            }
            boolean in = outcome.order().contains(p);
            left = in ? left.subtract(election.projects().get(p).cost()) : left;
            ended |= !in && terms.rule() == Rule.TOP;
        }
        return why(ended ? Reason.COUNT_HAD_ENDED : Reason.NOT_ENOUGH_LEFT, cost, Fraction.of(left));
    }

    private static Why why(Reason reason, BigDecimal cost, Fraction money) {
        return new Why(reason, Fraction.of(cost), Optional.of(money));
    }
}
