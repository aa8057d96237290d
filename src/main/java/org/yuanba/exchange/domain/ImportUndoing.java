package org.yuanba.exchange.domain;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.exchange.spi.LedgerSheet;

/** Takes an import back within seven days; records that somebody changed afterwards stay as they are. */
@Service
public class ImportUndoing {

    private final Imports imports;
    private final WrittenRows written;
    private final AuditTrail audit;
    private final Clock clock;

    ImportUndoing(Imports imports, WrittenRows written, AuditTrail audit, Clock clock) {
        this.imports = imports;
        this.written = written;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Removes what the import made and gives what it changed its values back.
     *
     * @return how many records stayed, because they were changed afterwards
     * @throws ImportRefused when the seven days are over, or it was undone already
     */
    @Transactional
    public int undo(ImportRecord record, LedgerSheet sheet, Actor by) {
        if (!record.isUndoable(clock.instant()) || !imports.hold(record.id(), ImportState.DONE)) {
            throw new ImportRefused("exchange.refused.undo");
        }
        var kept = 0;
        var chunk = written.after(record.id(), 0);
        while (!chunk.isEmpty()) {
            kept += sheet.undo(chunk.stream().map(WrittenRows.Numbered::record).toList(), by)
                    .size();
            chunk = written.after(record.id(), chunk.getLast().number());
        }
        imports.setUndone(record.id(), kept);
        audit.record(
                AuditEntry.of(by, "exchange.undone", record.place(), record.id().value(), record.fileName()));
        return kept;
    }
}
