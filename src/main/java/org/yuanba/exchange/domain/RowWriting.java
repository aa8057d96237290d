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
import org.yuanba.exchange.reading.Fault;
import org.yuanba.exchange.reading.RowChecking;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.RowChange;

/** Writes the rows of an import in one transaction with their audit entries: all of them, or none. */
@Service
class RowWriting {

    private final Imports imports;
    private final StagedRows rows;
    private final WrittenRows written;
    private final AuditTrail audit;

    RowWriting(Imports imports, StagedRows rows, WrittenRows written, AuditTrail audit) {
        this.imports = imports;
        this.rows = rows;
        this.written = written;
        this.audit = audit;
    }

    @Transactional
    void write(ImportRecord record, boolean goodRowsOnly, LedgerSheet sheet, Actor by, Scope scope) {
        if (!imports.hold(record.id(), ImportState.APPLYING)) {
            throw new ImportRefused("exchange.refused.interrupted");
        }
        var checking = new RowChecking(sheet, record.columns(), record.place(), scope);
        var moved = new ArrayList<CheckedRow>();
        var chunk = rows.writingAfter(record.id(), 0);
        while (!chunk.isEmpty()) {
            var changes = changes(chunk, checking, moved);
            if (!moved.isEmpty() && !goodRowsOnly) {
                throw new RowsMovedOn(moved.size());
            }
            written.add(record.id(), changes, sheet.write(changes, by));
            chunk = rows.writingAfter(record.id(), chunk.getLast().number());
        }
        if (!moved.isEmpty()) {
            rows.replace(record.id(), moved);
        }
        imports.countRows(record.id());
        imports.setApplied(record.id(), goodRowsOnly);
        audit.record(AuditEntry.of(
                by, "exchange.imported", record.place(), record.id().value(), record.fileName()));
    }

    private static List<RowChange> changes(List<CheckedRow> chunk, RowChecking checking, List<CheckedRow> moved) {
        var now = checking.check(chunk.stream().map(CheckedRow::raw).toList());
        var changes = new ArrayList<RowChange>(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            var row = now.get(i);
            if (row.writesSame(chunk.get(i))) {
                changes.add(new RowChange(
                        row.number(), row.record(), row.version(), row.before(), row.after(), row.resolved()));
            } else {
                moved.add(row.refusedFor(Fault.ofRow("exchange.row.moved-on")));
            }
        }
        return changes;
    }
}
