package org.yuanba.fund.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.shared.PlaceKey;

/**
 * An account as a posting reads it while it holds it.
 *
 * @param id its id
 * @param kind what it stands for
 * @param place where it belongs
 * @param nature the nature of its money, none for somebody outside
 * @param fund the fund a commitment belongs to
 * @param openedOn its first day
 * @param balance fen in it; of no meaning for somebody outside
 * @param isFrozen whether nothing may move
 * @param closedThrough until when the books are closed, or none
 */
record Account(
        FundAccountId id,
        AccountKind kind,
        PlaceKey place,
        @Nullable FundNature nature,
        @Nullable UUID fund,
        LocalDate openedOn,
        long balance,
        boolean isFrozen,
        @Nullable LocalDate closedThrough) {

    /** Refuses what this account does not take on that day. */
    void mustTake(String field, LocalDate day) {
        LedgerRefused.when(isFrozen, field, "fund.refused.frozen");
        LedgerRefused.when(closedThrough != null && !day.isAfter(closedThrough), "happenedOn", "fund.refused.closed");
        LedgerRefused.when(day.isBefore(openedOn), "happenedOn", "fund.refused.before-opening");
    }

    /** Whether it is a commitment of that fund. */
    boolean belongsTo(Account other) {
        return other.id().value().equals(fund);
    }
}
