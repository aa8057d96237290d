package org.yuanba.exchange.domain;

import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.WritingRefused;

/** Confirms an import: says that it is being written, writes it in one transaction, says that it is done. */
@Service
public class FileImporting {

    private final Imports imports;
    private final RowWriting writing;
    private final ImportChecking checking;

    FileImporting(Imports imports, RowWriting writing, ImportChecking checking) {
        this.imports = imports;
        this.writing = writing;
        this.checking = checking;
    }

    /**
     * Writes the rows of a checked import.
     *
     * @param goodRowsOnly whether refused rows are left out; otherwise one refused row keeps all of them out
     * @throws ImportRefused when it cannot be written as it stands: then nothing of it is
     */
    public void confirm(ImportRecord record, boolean goodRowsOnly, LedgerSheet sheet, Actor by, Scope scope) {
        if (!goodRowsOnly && record.counts().refused() > 0) {
            throw new ImportRefused(
                    "exchange.refused.all-or-nothing", record.counts().refused());
        }
        var ready = List.of(ImportState.CHECKED, ImportState.INTERRUPTED);
        if (!imports.move(record.id(), ready, ImportState.APPLYING)) {
            throw new ImportRefused("exchange.refused.not-open");
        }
        try {
            writing.write(record, goodRowsOnly, sheet, by, scope);
        } catch (RowsMovedOn e) {
            imports.move(record.id(), List.of(ImportState.APPLYING), ImportState.CHECKED);
            checking.again(record.in(ImportState.CHECKED), sheet, scope);
            throw new ImportRefused("exchange.refused.moved-on", e.rows());
        } catch (WritingRefused e) {
            imports.move(record.id(), List.of(ImportState.APPLYING), ImportState.CHECKED);
            throw new ImportRefused(e.reason(), e.arguments().toArray());
        } catch (DataIntegrityViolationException e) {
            imports.move(record.id(), List.of(ImportState.APPLYING), ImportState.CHECKED);
            checking.again(record.in(ImportState.CHECKED), sheet, scope);
            throw new ImportRefused("exchange.refused.in-use");
        } catch (RuntimeException e) {
            imports.move(record.id(), List.of(ImportState.APPLYING), ImportState.CHECKED);
            throw e;
        }
    }
}
