package org.yuanba.fund.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A movement as it stands in the books, for one that takes it back.
 *
 * @param kind what it is
 * @param source the account it left
 * @param target the account it reached
 * @param amount fen
 * @param happenedOn its day
 * @param undone fen already taken back
 */
record WrittenMovement(MovementKind kind, UUID source, UUID target, long amount, LocalDate happenedOn, long undone) {

    /** Refuses what does not take this movement back rightly: the other way, not twice, a mistake whole. */
    void check(NewMovement back) {
        LedgerRefused.when(
                !source.equals(back.target().value())
                        || !target.equals(back.source().value()),
                "undoes",
                "fund.refused.undoes-other-accounts");
        LedgerRefused.when(kind.undoes(), "undoes", "fund.refused.undoes-undone");
        LedgerRefused.when(back.happenedOn().isBefore(happenedOn), "happenedOn", "fund.refused.before-undone");
        if (back.kind() == MovementKind.REVERSAL) {
            LedgerRefused.when(undone > 0, "undoes", "fund.refused.undone-already");
            LedgerRefused.when(amount != back.amount().fen(), "amount", "fund.refused.whole");
        } else {
            LedgerRefused.when(kind != MovementKind.PAYMENT, "undoes", "fund.refused.refund-of-payment");
            LedgerRefused.when(undone + back.amount().fen() > amount, "amount", "fund.refused.more-than-paid");
        }
    }
}
