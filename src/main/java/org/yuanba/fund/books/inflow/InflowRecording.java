package org.yuanba.fund.books.inflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.books.Bookkeeping;
import org.yuanba.fund.books.reading.FundLine;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.ledger.NewMovement;

/** Writing down money that came in. */
@Service
public class InflowRecording {

    private final Bookkeeping books;
    private final JdbcClient jdbc;

    InflowRecording(Bookkeeping books, JdbcClient jdbc) {
        this.books = books;
        this.jdbc = jdbc;
    }

    /**
     * Writes it down.
     *
     * @throws LedgerRefused with the field and what to do; nothing was written
     */
    @Transactional
    public MovementId record(Inflow inflow, FundLine fund, Scope scope, Actor by) {
        LedgerRefused.when(!inflow.kind().goesInto(fund.nature()), "kind", "fund.refused.inflow-nature");
        inflow.check();
        var papers = inflow.papers();
        var movement = new NewMovement(
                inflow.key(),
                inflow.kind().movement(),
                inflow.giver(),
                fund.id(),
                inflow.amount(),
                inflow.day(),
                null,
                inflow.givenFor(),
                papers.decided(),
                papers.receipt(),
                null);
        var id = books.post(movement, scope, by);
        jdbc.sql("""
                insert into fund_inflow (movement, kind, voluntary, published, receipt, decided)
                values (:id, :kind, :voluntary, :published, :receipt, :decided) on conflict (movement) do nothing
                """)
                .param("id", id.value())
                .param("kind", inflow.kind().name())
                .param("voluntary", inflow.kind() == InflowKind.RESIDENTS ? true : null)
                .param("published", papers.published())
                .param("receipt", papers.receipt())
                .param("decided", papers.decided())
                .update();
        return id;
    }
}
