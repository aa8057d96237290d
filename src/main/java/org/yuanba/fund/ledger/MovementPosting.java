package org.yuanba.fund.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.MovementId;
import org.yuanba.web.Dates;

/**
 * Posting a movement: both accounts, the lots it takes along and the day's sums in one transaction. Whoever posts holds
 * the accounts, so nothing is lost, doubled or overdrawn whatever happens at the same time.
 */
@Service
public class MovementPosting {

    private final HeldAccounts accounts;
    private final Movements movements;
    private final Lots lots;
    private final NatureRules natures;
    private final MovementTelling telling;
    private final Clock clock;

    MovementPosting(
            HeldAccounts accounts,
            Movements movements,
            Lots lots,
            NatureRules natures,
            MovementTelling telling,
            Clock clock) {
        this.accounts = accounts;
        this.movements = movements;
        this.lots = lots;
        this.natures = natures;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Posts it, or finds that it was posted before under the same key.
     *
     * @return the movement's id, the same for the same key
     * @throws LedgerRefused with the field and what to do; nothing was written
     * @throws org.yuanba.access.OutOfScope when one of the funds lies outside the scope
     */
    @Transactional
    public MovementId post(NewMovement movement, Scope scope, Actor by) {
        movement.check();
        var before = movements.withKey(movement);
        if (before.isPresent()) {
            return before.get();
        }
        var held = accounts.hold(movement.source(), movement.target());
        var source = one(held, movement.source(), "source");
        var target = one(held, movement.target(), "target");
        check(movement, source, target, scope);
        var id = movements.insert(movement, source, target, by);
        if (id.isEmpty()) {
            return movements.withKey(movement).orElseThrow();
        }
        move(id.get(), movement, source, target);
        telling.moved(source, target);
        return id.get();
    }

    private static Account one(List<Account> held, FundAccountId id, String field) {
        return held.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new LedgerRefused(field, "fund.refused.no-account"));
    }

    private void check(NewMovement movement, Account source, Account target, Scope scope) {
        for (var account : List.of(source, target)) {
            if (account.kind().isKept()) {
                scope.require(account.place());
                account.mustTake(account == source ? "source" : "target", movement.happenedOn());
            }
        }
        LedgerRefused.when(
                movement.happenedOn().isAfter(LocalDate.now(clock.withZone(Dates.ZONE))),
                "happenedOn",
                "fund.refused.future");
        LedgerRefused.when(
                !movement.kind().mayRun(source.kind(), target.kind()), "target", "fund.refused.not-between-these");
        natures.check(movement, source, target);
        if (movement.undoes() != null) {
            movements.written(movement.undoes()).ifPresentOrElse(written -> written.check(movement), () -> {
                throw new LedgerRefused("undoes", "fund.refused.undoes-what");
            });
        }
        LedgerRefused.when(
                source.kind().isKept() && source.balance() < movement.amount().fen(),
                "amount",
                "fund.refused.not-enough",
                source.balance());
    }

    private void move(MovementId id, NewMovement movement, Account source, Account target) {
        var undone = Optional.ofNullable(movement.undoes());
        if (undone.isPresent()) {
            lots.giveBack(id, movement, undone.get(), source, target);
        } else if (source.kind().isKept()) {
            lots.take(id, movement, source, target);
        } else {
            lots.receive(id, movement, target);
        }
        movements.addUp(movement, source, target);
    }
}
