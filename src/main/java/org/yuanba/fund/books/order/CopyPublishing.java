package org.yuanba.fund.books.order;

import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.person.PublicationGate;

/** Publishing what anyone may read of a voucher; the file itself stays with those who see the books. */
@Service
public class CopyPublishing {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final PublicationGate gate;
    private final AuditTrail trail;

    CopyPublishing(JdbcClient jdbc, PublicationGate gate, AuditTrail trail) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.trail = trail;
    }

    /**
     * Publishes these words with a payment.
     *
     * @throws LedgerRefused when they hold what must not be public
     */
    @Transactional
    public void publish(PaymentOrder order, int version, String words, Scope scope, Actor by) {
        scope.require(order.place());
        LedgerRefused.when(words.isBlank(), "copy", "fund.refused.words");
        LedgerRefused.when(words.length() > LONGEST, "copy", "fund.refused.words-long", LONGEST);
        var found = gate.findings(words, Set.of());
        if (!found.isEmpty()) {
            throw new LedgerRefused(
                    "copy", "fund.refused.gate", found.getFirst().excerpt());
        }
        var changed = jdbc.sql("""
                update fund_order set copy_words = ?, copy_by = ?, version = version + 1
                where id = ? and version = ? and state = 'PAID'
                """)
                .params(words.strip(), by.account().value(), order.id().value(), version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("payment changed meanwhile");
        }
        trail.record(AuditEntry.of(
                        by,
                        "fund.copy-published",
                        order.place(),
                        order.id().value(),
                        order.draft().what())
                .with("words", order.copyWords(), words.strip()));
    }
}
