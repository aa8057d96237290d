package org.yuanba.exchange.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.exchange.reading.CheckedRow;
import org.yuanba.exchange.reading.Outcome;
import org.yuanba.exchange.reading.RowChecking;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.ops.BulkCopy;
import org.yuanba.ops.WorkAhead;

/** Writes the rows of an import in one transaction with their audit entries: all of them, or none. */
@Service
class RowWriting {

    private final Imports imports;
    private final StagedRows rows;
    private final WrittenRows written;
    private final WorkAhead workAhead;
    private final BulkCopy copies;
    private final AuditTrail audit;

    RowWriting(
            Imports imports,
            StagedRows rows,
            WrittenRows written,
            WorkAhead workAhead,
            BulkCopy copies,
            AuditTrail audit) {
        this.imports = imports;
        this.rows = rows;
        this.written = written;
        this.workAhead = workAhead;
        this.copies = copies;
        this.audit = audit;
    }

    @Transactional
    void write(ImportRecord record, boolean goodRowsOnly, LedgerSheet sheet, Actor by, Scope scope) {
        if (!imports.hold(record.id(), ImportState.APPLYING)) {
            throw new ImportRefused("exchange.refused.interrupted");
        }
        var moved = new ArrayList<CheckedRow>();
        copies.aside(() -> {
            writeChunks(record, goodRowsOnly, sheet, by, scope, moved);
        });
        if (!moved.isEmpty()) {
            rows.replace(record.id(), moved);
        }
        imports.countRows(record.id());
        imports.setApplied(record.id(), goodRowsOnly);
        audit.record(AuditEntry.of(
                by, "exchange.imported", record.place(), record.id().value(), record.fileName()));
    }

    private void writeChunks(
            ImportRecord record,
            boolean goodRowsOnly,
            LedgerSheet sheet,
            Actor by,
            Scope scope,
            List<CheckedRow> moved) {
        var checking = new RowChecking(sheet, record.columns(), record.place(), scope);
        try (var ahead = workAhead.begin(record.counts().changed() == 0)) {
            var next = ahead.start(() -> chunkAfter(record.id(), 0, checking));
            for (var chunk = next.get(); !chunk.isEmpty(); chunk = next.get()) {
                var last = chunk.getLast().number();
                next = ahead.start(() -> chunkAfter(record.id(), last, checking));
                var changes = changes(chunk, moved);
                if (!moved.isEmpty() && !goodRowsOnly) {
                    throw new RowsMovedOn(moved.size());
                }
                written.add(record.id(), changes, sheet.write(changes, by));
                copies.sendWaiting();
                written.sent(changes.size());
            }
        }
    }

    /**
     * The next rows that write something, found again. A row that changes a record may give it the name by which another
     * row finds it: then this has to see what the transaction wrote before, and cannot be done ahead.
     */
    private List<CheckedRow> chunkAfter(ImportId id, int number, RowChecking checking) {
        return checking.again(rows.writingAfter(id, number));
    }

    private static List<RowChange> changes(List<CheckedRow> chunk, List<CheckedRow> moved) {
        var changes = new ArrayList<RowChange>(chunk.size());
        for (var row : chunk) {
            if (row.outcome() == Outcome.REFUSED) {
                moved.add(row);
            } else {
                changes.add(new RowChange(
                        row.number(), row.record(), row.version(), row.before(), row.after(), row.resolved()));
            }
        }
        return changes;
    }
}
