package org.yuanba.fund.books;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.ledger.MovementPosting;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.shared.PlaceKey;

/** Posts a movement and takes down who did it, both or neither. */
@Component
public class Bookkeeping {

    private final MovementPosting posting;
    private final AuditTrail trail;
    private final JdbcClient jdbc;

    Bookkeeping(MovementPosting posting, AuditTrail trail, JdbcClient jdbc) {
        this.posting = posting;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /**
     * Posts it; under a key that was posted before, nothing is done and nothing taken down.
     *
     * @throws org.yuanba.fund.ledger.LedgerRefused with the field and what to do; nothing was written
     */
    @Transactional
    public MovementId post(NewMovement movement, Scope scope, Actor by) {
        var known = jdbc.sql("select exists (select from fund_movement where key = ?)")
                .param(movement.key())
                .query(Boolean.class)
                .single();
        var id = posting.post(movement, scope, by);
        if (!known) {
            trail.record(entry(id, movement, by));
        }
        return id;
    }

    private AuditEntry entry(MovementId id, NewMovement movement, Actor by) {
        var kind = movement.kind().name().toLowerCase(Locale.ROOT);
        var entry = AuditEntry.of(
                        by, "fund.posted-" + kind, place(movement), id.value(), Yuan.said(movement.amount()) + " 元")
                .with("day", null, movement.happenedOn().toString());
        var purpose = movement.purpose();
        entry = purpose == null ? entry : entry.with("purpose", null, AuditEntry.word(purpose.key()));
        entry = movement.decision() == null ? entry : entry.with("decision", null, movement.decision());
        return movement.voucher() == null ? entry : entry.with("voucher", null, movement.voucher());
    }

    private PlaceKey place(NewMovement movement) {
        return new PlaceKey(jdbc.sql("""
                select place from fund_account where id in (:source, :target) and kind <> 'EXTERNAL'
                order by id = :source desc limit 1
                """)
                .param("source", movement.source().value())
                .param("target", movement.target().value())
                .query(String.class)
                .single());
    }
}
