package org.yuanba.fund.books;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.books.reading.MovementLine;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.shared.Money;

/** Money that comes back, and mistakes that are taken back: always the other way, never edited. */
@Service
public class TakingBack {

    private final Bookkeeping books;

    TakingBack(Bookkeeping books) {
        this.books = books;
    }

    /** Part or all of a payment came back. */
    @Transactional
    public MovementId refund(
            String key, MovementLine of, Money amount, LocalDate day, String why, Scope scope, Actor by) {
        return back(key, MovementKind.REFUND, of, amount, day, why, scope, by);
    }

    /** The movement was a mistake: the whole of it runs the other way. */
    @Transactional
    public MovementId reverse(String key, MovementLine of, LocalDate day, String why, Scope scope, Actor by) {
        return back(key, MovementKind.REVERSAL, of, of.amount(), day, why, scope, by);
    }

    private MovementId back(
            String key,
            MovementKind kind,
            MovementLine of,
            Money amount,
            LocalDate day,
            String why,
            Scope scope,
            Actor by) {
        LedgerRefused.when(why.isBlank(), "why", "fund.refused.why");
        var movement = new NewMovement(
                key, kind, of.target(), of.source(), amount, day, null, java.util.Set.of(), why.strip(), null, of.id());
        return books.post(movement, scope, by);
    }
}
