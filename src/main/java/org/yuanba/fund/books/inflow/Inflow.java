package org.yuanba.fund.books.inflow;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.shared.Money;

/**
 * Money that came in, as it is written down.
 *
 * @param key the form's key: sent twice it is one inflow
 * @param kind what it is
 * @param giver an account of a giver that is known
 * @param amount how much
 * @param day when it came
 * @param givenFor what the giver allows it for; empty for anything
 * @param papers what the rules ask of this kind
 */
public record Inflow(
        String key,
        InflowKind kind,
        FundAccountId giver,
        Money amount,
        LocalDate day,
        Set<Purpose> givenFor,
        Papers papers) {

    /**
     * What stands behind it on paper.
     *
     * @param decided which meeting or document decided it, or none
     * @param published where it was made public, or none
     * @param isVoluntary whether it was written down that everyone gave of her own will
     * @param receipt number of the receipt or of the allocation's document, or none
     */
    public record Papers(
            @Nullable String decided,
            @Nullable String published,
            boolean isVoluntary,
            @Nullable String receipt) {}

    /** Refuses what its kind does not allow. */
    void check() {
        if (kind == InflowKind.RESIDENTS) {
            LedgerRefused.when(papers.decided() == null, "decided", "fund.refused.decided");
            LedgerRefused.when(papers.published() == null, "published", "fund.refused.published");
            LedgerRefused.when(!papers.isVoluntary(), "voluntary", "fund.refused.voluntary");
        }
        LedgerRefused.when(kind == InflowKind.DONATION && papers.receipt() == null, "receipt", "fund.refused.receipt");
        LedgerRefused.when(
                papers.receipt() != null && papers.receipt().length() > 100, "receipt", "fund.refused.receipt-long");
        LedgerRefused.when(
                papers.published() != null && papers.published().length() > 200, "published", "fund.refused.too-long");
    }
}
