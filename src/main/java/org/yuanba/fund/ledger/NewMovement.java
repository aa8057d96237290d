package org.yuanba.fund.ledger;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.MovementId;
import org.yuanba.shared.Money;

/**
 * A movement to be posted.
 *
 * @param key the sender's key: the same key again is the same movement, once
 * @param kind what it is
 * @param source the account it leaves
 * @param target the account it reaches
 * @param amount how much, more than nothing
 * @param happenedOn on which day
 * @param purpose what it is for; needed when money is promised or paid
 * @param givenFor what the giver allows it for; empty when anything the fund is for; for what comes in from outside
 * @param decision the decision it rests on, or none; needed for payments
 * @param voucher the number of the voucher, or none; needed for payments
 * @param undoes the movement it takes back, for refunds and reversals
 */
public record NewMovement(
        String key,
        MovementKind kind,
        FundAccountId source,
        FundAccountId target,
        Money amount,
        LocalDate happenedOn,
        @Nullable Purpose purpose,
        Set<Purpose> givenFor,
        @Nullable String decision,
        @Nullable String voucher,
        @Nullable MovementId undoes) {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_TEXT = 200;

    /** A movement without purpose, decision or voucher. */
    public static NewMovement of(
            String key,
            MovementKind kind,
            FundAccountId source,
            FundAccountId target,
            Money amount,
            LocalDate happenedOn) {
        return new NewMovement(key, kind, source, target, amount, happenedOn, null, Set.of(), null, null, null);
    }

    /** The same, for a purpose. */
    public NewMovement forPurpose(Purpose purpose) {
        return new NewMovement(
                key, kind, source, target, amount, happenedOn, purpose, givenFor, decision, voucher, undoes);
    }

    /** The same on another day. */
    public NewMovement withDay(LocalDate day) {
        return new NewMovement(key, kind, source, target, amount, day, purpose, givenFor, decision, voucher, undoes);
    }

    /** The same, given for these purposes alone. */
    public NewMovement givenFor(Set<Purpose> purposes) {
        return new NewMovement(
                key,
                kind,
                source,
                target,
                amount,
                happenedOn,
                purpose,
                Set.copyOf(purposes),
                decision,
                voucher,
                undoes);
    }

    /** The same, resting on a decision and a voucher. */
    public NewMovement restingOn(String decision, String voucher) {
        return new NewMovement(
                key, kind, source, target, amount, happenedOn, purpose, givenFor, decision, voucher, undoes);
    }

    /** The same, taking back a movement. */
    public NewMovement undoing(MovementId undone) {
        return new NewMovement(
                key, kind, source, target, amount, happenedOn, purpose, givenFor, decision, voucher, undone);
    }

    /** What the giver allows it for, as it is stored: names in their order. */
    String[] givenForNames() {
        return givenFor.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** Refuses what is wrong whatever the accounts say. */
    void check() {
        LedgerRefused.when(key.isBlank() || key.length() > LONGEST_KEY, "key", "fund.refused.key");
        LedgerRefused.when(amount.isZero(), "amount", "fund.refused.amount");
        LedgerRefused.when(source.equals(target), "target", "fund.refused.same-account");
        LedgerRefused.when(kind.undoes() != (undoes != null), "undoes", "fund.refused.undoes");
        LedgerRefused.when(kind.needsPurpose() && purpose == null, "purpose", "fund.refused.purpose-missing");
        if (kind == MovementKind.PAYMENT) {
            LedgerRefused.when(isBlank(decision), "decision", "fund.refused.decision-missing");
            LedgerRefused.when(isBlank(voucher), "voucher", "fund.refused.voucher-missing");
        }
        LedgerRefused.when(isTooLong(decision), "decision", "fund.refused.too-long");
        LedgerRefused.when(isTooLong(voucher), "voucher", "fund.refused.too-long");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean isTooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST_TEXT;
    }
}
