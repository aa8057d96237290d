package org.yuanba.exchange;

import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.paper.FileFormat;
import org.yuanba.exchange.paper.SheetExporting;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.shared.PlaceKey;

/**
 * Writes a sheet for the module it belongs to, where that module has its own say about who may take it out: a sheet of
 * persons is exported no other way.
 */
@Component
public class SheetFiles {

    private final SheetExporting exporting;

    SheetFiles(SheetExporting exporting) {
        this.exporting = exporting;
    }

    /** Writes an Excel file marked with who took it out and when; answers how many rows it has. */
    public int workbook(LedgerSheet sheet, PlaceKey place, Scope scope, Actor by, OutputStream out) {
        return exporting.export(sheet, place, scope, by, FileFormat.XLSX, out);
    }
}
