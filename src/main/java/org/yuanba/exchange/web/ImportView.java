package org.yuanba.exchange.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.exchange.domain.ImportRecord;
import org.yuanba.exchange.reading.CheckedRow;
import org.yuanba.exchange.reading.Fault;
import org.yuanba.exchange.reading.FileColumn;
import org.yuanba.exchange.reading.Outcome;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.shared.PageOf;

/**
 * The preview of an import, or what became of it.
 *
 * @param sheet the sheet
 * @param record the import
 * @param rows the page of rows
 * @param all whether every row is shown, not only those that are wrong, odd or write something
 * @param interesting how many rows are wrong, odd or write something
 * @param changes in how many records each column changes
 * @param moving by how much the sums of the sheet's figures move
 * @param editing number of the row whose cells are open for correction, 0 for none
 * @param now the time
 */
public record ImportView(
        LedgerSheet sheet,
        ImportRecord record,
        PageOf<CheckedRow> rows,
        boolean all,
        int interesting,
        Map<String, Integer> changes,
        Map<String, BigDecimal> moving,
        int editing,
        Instant now) {

    /** The address of the import. */
    public String url() {
        return sheetUrl() + "/" + record.id();
    }

    /** The address of the sheet's page. */
    public String sheetUrl() {
        return "/p/" + record.place() + "/exchange/" + sheet.code();
    }

    /** The address of a page of rows. */
    public String page(int number) {
        return url() + "?" + (all ? "all=true&" : "") + "page=" + number;
    }

    /** The address that opens a row for correction. */
    public String edit(int number) {
        return page(rows.number()) + "&edit=" + number + "#row-" + number;
    }

    /** Whether rows may still be matched, corrected and confirmed. */
    public boolean isOpen() {
        return record.state().isOpen();
    }

    /** Which step of four it stands at: 2 matching, 3 checking, 4 done. */
    public int step() {
        return switch (record.state()) {
            case UPLOADED -> 2;
            case CHECKED, APPLYING, INTERRUPTED -> 3;
            case DONE, UNDONE -> 4;
        };
    }

    /** The headers of needed columns that no column of the file is read as. */
    public String missing() {
        return String.join(
                "、",
                sheet.columns().stream()
                        .filter(column -> column.required()
                                && record.columns().stream()
                                        .noneMatch(file -> column.code().equals(file.code())))
                        .map(LedgerColumn::header)
                        .toList());
    }

    /** The header of a column of the sheet. */
    public String header(String code) {
        return sheet.columns().stream()
                .filter(column -> column.code().equals(code))
                .map(LedgerColumn::header)
                .findFirst()
                .orElse(code);
    }

    /** What is wrong or odd about a cell; −1 for the whole row. */
    public List<Fault> faults(CheckedRow row, int column) {
        return row.faults().stream().filter(fault -> fault.column() == column).toList();
    }

    /** The class of a cell: {@code bad}, {@code due}, {@code info} or none. */
    public @Nullable String tint(CheckedRow row, int column) {
        var faults = faults(row, column);
        if (!faults.isEmpty()) {
            return faults.stream().anyMatch(Fault::stops) ? "bad" : "due";
        }
        return isChanging(row, column) ? "info" : null;
    }

    /** Whether the cell changes a record's value. */
    public boolean isChanging(CheckedRow row, int column) {
        var code = code(column);
        return row.outcome() == Outcome.CHANGED
                && code != null
                && (row.after().containsKey(code) || row.before().containsKey(code));
    }

    /** The record's value before, or none. */
    public @Nullable String before(CheckedRow row, int column) {
        return row.before().get(String.valueOf(code(column)));
    }

    /** The record's value after, or none when it becomes blank. */
    public @Nullable String after(CheckedRow row, int column) {
        return row.after().get(String.valueOf(code(column)));
    }

    /** Whether the cell's column is the hidden id: shown shortened. */
    public String shown(CheckedRow row, int column) {
        var text = row.raw().cell(column);
        var isId = sheet.columns().stream().anyMatch(c -> c.hidden() && c.code().equals(code(column)));
        return isId && text.length() > 8 ? "…" + text.substring(text.length() - 6) : text;
    }

    /** Whether the row is open for correction. */
    public boolean isEditing(CheckedRow row) {
        return isOpen() && row.number() == editing;
    }

    /** The columns of the sheet one may match to. */
    public List<LedgerColumn> choices() {
        return sheet.columns();
    }

    /** Numbers of refused rows on this page, the first few. */
    public String refusedRows() {
        return String.join(
                "、",
                rows.items().stream()
                        .filter(row -> row.outcome() == Outcome.REFUSED)
                        .limit(5)
                        .map(row -> Integer.toString(row.number()))
                        .toList());
    }

    /** Whether it may be taken back today. */
    public boolean isUndoable() {
        return record.isUndoable(now);
    }

    private @Nullable String code(int column) {
        FileColumn read = record.columns().get(column);
        return read.code();
    }
}
