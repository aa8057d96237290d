package org.yuanba.exchange.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.domain.ImportId;
import org.yuanba.exchange.domain.ImportReading;
import org.yuanba.exchange.domain.ImportRecord;
import org.yuanba.exchange.domain.LedgerSheets;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;

/** Opens a sheet or an import for those who may: the permission is the sheet's own, so it is asked here. */
@Component
class SheetDesk {

    private final LedgerSheets sheets;
    private final Access access;
    private final ImportReading reading;

    SheetDesk(LedgerSheets sheets, Access access, ImportReading reading) {
        this.sheets = sheets;
        this.access = access;
        this.reading = reading;
    }

    LedgerSheet sheet(String code) {
        return sheets.find(code).orElseThrow(NotHere::new);
    }

    Scope importing(LedgerSheet sheet, PlaceKey place, Actor by) {
        return access.require(by, sheet.importing(), place);
    }

    Scope exporting(LedgerSheet sheet, PlaceKey place, Actor by) {
        return access.require(by, sheet.exporting(), place);
    }

    boolean mayImport(LedgerSheet sheet, PlaceKey place, Actor by) {
        return access.may(by, sheet.importing(), place);
    }

    boolean mayExport(LedgerSheet sheet, PlaceKey place, Actor by) {
        return access.may(by, sheet.exporting(), place);
    }

    Open open(String code, PlaceKey place, UUID id, Actor by) {
        var sheet = sheet(code);
        var scope = importing(sheet, place, by);
        var record = reading.find(new ImportId(id), code, place, scope).orElseThrow(NotHere::new);
        return new Open(sheet, record, scope);
    }

    /**
     * An import somebody works on.
     *
     * @param sheet its sheet
     * @param record the import
     * @param scope what she may import into
     */
    record Open(LedgerSheet sheet, ImportRecord record, Scope scope) {}
}
