package org.yuanba.fund.call;

import java.time.LocalDate;
import java.util.Set;
import org.yuanba.fund.CallId;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;

/**
 * A call for projects, fixed once it is out.
 *
 * @param id its id
 * @param place the yards of which place may apply
 * @param title its title
 * @param round which round, in words
 * @param applicants who may apply
 * @param fund the fund that pays
 * @param purpose what for, as the ledger keeps it
 * @param budget how much there is
 * @param mostEach how much a project may cost
 * @param mostOfYard how many projects a yard may hand in
 * @param closesOn the last day
 * @param beforeAcceptance how many percent may be paid before acceptance
 * @param objectionDays for how many days a project that won stands on the board
 */
public record Call(
        CallId id,
        PlaceKey place,
        String title,
        String round,
        Set<ApplicantKind> applicants,
        FundAccountId fund,
        Purpose purpose,
        Money budget,
        Money mostEach,
        int mostOfYard,
        LocalDate closesOn,
        int beforeAcceptance,
        int objectionDays) {

    /** Keeps its own set. */
    public Call {
        applicants = Set.copyOf(applicants);
    }

    /** Whether one may still apply. */
    public boolean isOpen(LocalDate today) {
        return !today.isAfter(closesOn);
    }

    /** Where it is worked on. */
    public String url() {
        return "/p/" + place + "/calls/" + id.value();
    }

    /** Where anyone reads it. */
    public String publicUrl() {
        return "/calls/" + id.value();
    }
}
