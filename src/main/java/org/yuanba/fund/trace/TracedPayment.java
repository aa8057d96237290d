package org.yuanba.fund.trace;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.shared.PlaceKey;

/**
 * A payment with the sources of its money, to the fen.
 *
 * @param id the movement
 * @param place where its fund is held
 * @param day its day
 * @param net fen paid, less what came back
 * @param payee who was paid
 * @param purpose what it is for
 * @param decision what it rests on
 * @param voucher its voucher
 * @param commitment the promise it was paid out of, or none
 * @param order what was written down when it was prepared, or none
 * @param sources where its money came from; together exactly {@code net}
 */
public record TracedPayment(
        MovementId id,
        PlaceKey place,
        LocalDate day,
        long net,
        String payee,
        Purpose purpose,
        String decision,
        String voucher,
        @Nullable FundAccountId commitment,
        @Nullable Prepared order,
        List<Source> sources) {

    /** Its page. */
    public String url() {
        return "/p/" + place + "/funds/movements/" + id.value();
    }

    /**
     * What was written down when it was prepared.
     *
     * @param what what it is for
     * @param noticeFirst first day of the public notice, or none
     * @param noticeLast its last day, or none
     * @param acceptedOn when the work was found good, or none
     * @param acceptedBy by whom, or none
     * @param copyWords what anyone may read of the voucher, or none
     */
    public record Prepared(
            String what,
            @Nullable LocalDate noticeFirst,
            @Nullable LocalDate noticeLast,
            @Nullable LocalDate acceptedOn,
            @Nullable String acceptedBy,
            @Nullable String copyWords) {}

    /**
     * Part of it, and where that came from.
     *
     * @param lot the inflow it came in with
     * @param lotPlace where that came in
     * @param giver who gave it
     * @param kind what the giver is, or none when nobody wrote it down
     * @param isNamed whether the public may read the giver's name
     * @param nature what the money is by law
     * @param receivedOn when it came in
     * @param fen how much
     */
    public record Source(
            MovementId lot,
            PlaceKey lotPlace,
            String giver,
            @Nullable PartyKind kind,
            boolean isNamed,
            FundNature nature,
            LocalDate receivedOn,
            long fen) {

        /** Message key of what the giver is. */
        public String kindKey() {
            return kind == null ? "fund.party.other" : kind.key();
        }
    }
}
