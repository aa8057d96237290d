package org.yuanba.exchange.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.exchange.domain.ImportRecord;
import org.yuanba.exchange.file.FileLimits;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.shared.PlaceKey;

/**
 * The page where one takes a sheet out and brings it in.
 *
 * @param sheet the sheet
 * @param place the place
 * @param mayImport whether files may be uploaded
 * @param mayExport whether the sheet may be exported
 * @param past imports up to now, newest first
 * @param limits how large a file may be
 * @param refused why the file just uploaded was not taken, or none
 * @param now the time
 */
public record SheetView(
        LedgerSheet sheet,
        PlaceKey place,
        boolean mayImport,
        boolean mayExport,
        List<ImportRecord> past,
        FileLimits limits,
        @Nullable Refusal refused,
        Instant now) {

    /** The address of the page. */
    public String url() {
        return "/p/" + place + "/exchange/" + sheet.code();
    }

    /** The address of an import. */
    public String url(ImportRecord record) {
        return "/p/" + record.place() + "/exchange/" + sheet.code() + "/" + record.id();
    }

    /** Headers a file needs, for the sentence beside the upload. */
    public String needed() {
        return String.join(
                "、",
                sheet.columns().stream()
                        .filter(LedgerColumn::required)
                        .map(LedgerColumn::header)
                        .toList());
    }

    /**
     * Why a file was not taken.
     *
     * @param key message key
     * @param arguments its arguments
     */
    public record Refusal(String key, List<Object> arguments) {}
}
