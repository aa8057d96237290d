package org.yuanba.fund.books.order;

import java.time.LocalDate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.attachment.Attachments;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.books.Bookkeeping;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.NewMovement;

/** Paying what somebody else prepared. */
@Service
public class PaymentPaying {

    private final Bookkeeping books;
    private final Attachments files;
    private final JdbcClient jdbc;

    PaymentPaying(Bookkeeping books, Attachments files, JdbcClient jdbc) {
        this.books = books;
        this.files = files;
        this.jdbc = jdbc;
    }

    /**
     * Pays it; a second time nothing is done.
     *
     * @throws LedgerRefused when the one who prepared it wants to pay it, when no voucher is there, or when the books refuse
     */
    @Transactional
    public MovementId pay(PaymentOrder order, int version, LocalDate day, Scope scope, Actor by) {
        scope.require(order.place());
        var paid = order.movement();
        if (paid != null) {
            return paid;
        }
        LedgerRefused.when(by.account().value().equals(order.preparedBy()), "", "fund.refused.own-payment");
        var draft = order.draft();
        LedgerRefused.when(
                draft.papers().paperLies() == null
                        && files.list(order.files(), scope).isEmpty(),
                "file",
                "fund.refused.voucher-file");
        var movement = books.post(
                NewMovement.of(
                                "order/" + order.id().value(),
                                MovementKind.PAYMENT,
                                draft.source(),
                                draft.payee(),
                                draft.amount(),
                                day)
                        .forPurpose(draft.purpose())
                        .restingOn(draft.papers().decision(), draft.papers().voucher()),
                scope,
                by);
        var changed = jdbc.sql("""
                update fund_order set state = 'PAID', movement = ?, paid_by = ?, version = version + 1
                where id = ? and version = ? and state = 'PREPARED'
                """)
                .params(movement.value(), by.account().value(), order.id().value(), version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("payment changed meanwhile");
        }
        return movement;
    }
}
