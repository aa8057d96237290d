package org.yuanba.fund.books.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.ledger.AccountKind;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;

/**
 * A movement as pages show it.
 *
 * @param id its id
 * @param place where its money is held
 * @param kind what it is
 * @param source the account it left
 * @param sourceName that account's name
 * @param sourceKind what that account stands for
 * @param target the account it reached
 * @param targetName that account's name
 * @param nature what its money is by law
 * @param amount how much
 * @param day its day
 * @param purpose what it is for, or none
 * @param decision what it rests on, or none
 * @param voucher its voucher, or none
 * @param undoes the movement it takes back, or none
 * @param back how much of it was taken back or came back
 */
public record MovementLine(
        MovementId id,
        PlaceKey place,
        MovementKind kind,
        FundAccountId source,
        String sourceName,
        AccountKind sourceKind,
        FundAccountId target,
        String targetName,
        FundNature nature,
        Money amount,
        LocalDate day,
        @Nullable Purpose purpose,
        @Nullable String decision,
        @Nullable String voucher,
        @Nullable MovementId undoes,
        Money back) {

    /** Its page. */
    public String url() {
        return "/p/" + place + "/funds/movements/" + id.value();
    }

    /** Whether it may still be reversed: nothing of it came back, and it is not itself one that takes back. */
    public boolean mayBeReversed() {
        return back.isZero() && !kind.undoes();
    }

    /** Whether some of it may still come back. */
    public boolean mayBeRefunded() {
        return kind == MovementKind.PAYMENT && back.compareTo(amount) < 0;
    }
}
