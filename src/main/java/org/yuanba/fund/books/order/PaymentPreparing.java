package org.yuanba.fund.books.order;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.books.Yuan;
import org.yuanba.fund.books.reading.FundLine;
import org.yuanba.fund.ledger.LedgerRefused;

/** Preparing a payment that was decided, so that somebody else pays it; or taking it back before it is paid. */
@Service
public class PaymentPreparing {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    PaymentPreparing(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Prepares it; under an id that was prepared before, nothing is done.
     *
     * @throws LedgerRefused with the field and what to do
     */
    @Transactional
    public void prepare(OrderId id, PaymentDraft draft, FundLine fund, Scope scope, Actor by) {
        scope.require(fund.place());
        draft.check();
        LedgerRefused.when(fund.isFrozen(), "source", "fund.refused.frozen");
        LedgerRefused.when(
                draft.amount().compareTo(fund.balance()) > 0,
                "amount",
                "fund.refused.not-enough",
                fund.balance().fen());
        if (insert(id.value(), draft, fund, by)) {
            trail.record(AuditEntry.of(by, "fund.payment-prepared", fund.place(), id.value(), draft.what())
                    .with("amount", null, Yuan.said(draft.amount()))
                    .with("decision", null, draft.papers().decision())
                    .with("voucher", null, draft.papers().voucher()));
        }
    }

    @Unscoped("after the scope was required of the fund's place")
    private boolean insert(UUID id, PaymentDraft draft, FundLine fund, Actor by) {
        var papers = draft.papers();
        return jdbc.sql("""
                insert into fund_order (id, place, source, payee, amount, purpose, what, decision, voucher, paper_lies,
                  notice_first, notice_last, accepted_on, accepted_by, state, prepared_by, prepared_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?) on conflict (id) do nothing
                """)
                        .params(Arrays.asList(
                                id,
                                fund.place().value(),
                                draft.source().value(),
                                draft.payee().value(),
                                draft.amount().fen(),
                                draft.purpose().name(),
                                draft.what().strip(),
                                papers.decision().strip(),
                                papers.voucher().strip(),
                                papers.paperLies(),
                                papers.noticeFirst(),
                                papers.noticeLast(),
                                papers.acceptedOn(),
                                papers.acceptedBy(),
                                by.account().value(),
                                Timestamp.from(clock.instant())))
                        .update()
                > 0;
    }

    /** Takes it back before it is paid. */
    @Transactional
    public void withdraw(PaymentOrder order, int version, Scope scope, Actor by) {
        scope.require(order.place());
        var changed = jdbc.sql("""
                update fund_order set state = 'WITHDRAWN', version = version + 1
                where id = ? and version = ? and state = 'PREPARED'
                """).params(order.id().value(), version).update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("payment changed meanwhile");
        }
        trail.record(AuditEntry.of(
                by,
                "fund.payment-withdrawn",
                order.place(),
                order.id().value(),
                order.draft().what()));
    }
}
