package org.yuanba.fund.call;

import java.time.LocalDate;
import java.util.Set;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.shared.Money;

/**
 * A call as it is written.
 *
 * @param title its title
 * @param round which round
 * @param applicants who may apply
 * @param fund the fund that pays
 * @param purpose what for
 * @param budget how much there is
 * @param mostEach how much a project may cost
 * @param mostOfYard how many projects a yard may hand in
 * @param closesOn the last day
 */
public record NewCall(
        String title,
        String round,
        Set<ApplicantKind> applicants,
        FundAccountId fund,
        Purpose purpose,
        Money budget,
        Money mostEach,
        int mostOfYard,
        LocalDate closesOn) {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_ROUND = 30;
    private static final int MOST_OF_YARD = 20;

    /** Refuses what is wrong, field by field. */
    void check(LocalDate today) {
        ProjectRefused.when(title.isBlank() || title.strip().length() > LONGEST_TITLE, "title", "call.refused.title");
        ProjectRefused.when(round.isBlank() || round.strip().length() > LONGEST_ROUND, "round", "call.refused.round");
        ProjectRefused.when(applicants.isEmpty(), "applicants", "call.refused.applicants");
        ProjectRefused.when(budget.isZero(), "budget", "project.refused.amount");
        ProjectRefused.when(mostEach.isZero() || mostEach.compareTo(budget) > 0, "mostEach", "call.refused.most-each");
        ProjectRefused.when(mostOfYard < 1 || mostOfYard > MOST_OF_YARD, "mostOfYard", "call.refused.most-of-yard");
        ProjectRefused.when(closesOn.isBefore(today), "closesOn", "call.refused.closes-on");
    }
}
