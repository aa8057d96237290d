package org.yuanba.fund.books.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.shared.Money;

/**
 * A payment as it is prepared.
 *
 * @param source the fund it is paid from
 * @param payee who is paid
 * @param amount how much
 * @param purpose what kind of thing it is for
 * @param what what it is for, in words anyone may read
 * @param papers what it rests on
 */
public record PaymentDraft(
        FundAccountId source, FundAccountId payee, Money amount, Purpose purpose, String what, Papers papers) {

    private static final int LONGEST_WORDS = 80;
    private static final int LONGEST = 200;
    private static final int LONGEST_SHORT = 100;

    /**
     * What a payment rests on.
     *
     * @param decision which meeting or document decided it
     * @param voucher number of the voucher
     * @param paperLies where the paper is kept when it is not scanned, or none
     * @param noticeFirst first day of the public notice, or none
     * @param noticeLast its last day, or none
     * @param acceptedOn when the work was found good, or none
     * @param acceptedBy by whom, in numbers, or none
     */
    public record Papers(
            String decision,
            String voucher,
            @Nullable String paperLies,
            @Nullable LocalDate noticeFirst,
            @Nullable LocalDate noticeLast,
            @Nullable LocalDate acceptedOn,
            @Nullable String acceptedBy) {}

    /** Refuses what is wrong with it. */
    void check() {
        LedgerRefused.when(amount.isZero(), "amount", "fund.refused.amount");
        LedgerRefused.when(what.isBlank() || what.length() > LONGEST_WORDS, "what", "fund.refused.what");
        LedgerRefused.when(papers.decision().isBlank(), "decision", "fund.refused.decision-missing");
        LedgerRefused.when(papers.voucher().isBlank(), "voucher", "fund.refused.voucher-missing");
        LedgerRefused.when(papers.decision().length() > LONGEST, "decision", "fund.refused.too-long");
        LedgerRefused.when(papers.voucher().length() > LONGEST, "voucher", "fund.refused.too-long");
        LedgerRefused.when(isLong(papers.paperLies()), "paperLies", "fund.refused.short");
        LedgerRefused.when(isLong(papers.acceptedBy()), "acceptedBy", "fund.refused.short");
        var first = papers.noticeFirst();
        var last = papers.noticeLast();
        LedgerRefused.when((first == null) != (last == null), "noticeLast", "fund.refused.notice-half");
        LedgerRefused.when(
                first != null && last != null && last.isBefore(first), "noticeLast", "fund.refused.notice-order");
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > LONGEST_SHORT;
    }
}
