package org.yuanba.exchange.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.reading.CellText;
import org.yuanba.exchange.reading.CheckedRow;
import org.yuanba.exchange.reading.FileColumn;
import org.yuanba.exchange.reading.RawRow;
import org.yuanba.exchange.reading.RowChecking;
import org.yuanba.exchange.spi.LedgerSheet;

/** Checks rows anew before they are written: when a column is matched otherwise, a cell corrected, the world moved on. */
@Service
public class ImportChecking {

    private final Imports imports;
    private final StagedRows rows;
    private final Mappings mappings;

    ImportChecking(Imports imports, StagedRows rows, Mappings mappings) {
        this.imports = imports;
        this.rows = rows;
        this.mappings = mappings;
    }

    /**
     * Matches the file's columns as told, remembers that for the next file with these headers, and checks every row.
     *
     * @param codes the sheet's column for each of the file's, none where it is not to be read; of two files' columns
     *     matched to the same, the first is read
     */
    @Transactional
    public void match(ImportRecord record, List<@Nullable String> codes, LedgerSheet sheet, Actor by, Scope scope) {
        hold(record);
        var taken = new java.util.HashSet<String>();
        var columns = new ArrayList<FileColumn>();
        for (int i = 0; i < record.columns().size(); i++) {
            var code = i < codes.size() ? codes.get(i) : null;
            var known =
                    sheet.columns().stream().anyMatch(column -> column.code().equals(code));
            columns.add(record.columns().get(i).as(code != null && known && taken.add(code) ? code : null));
        }
        imports.setColumns(record.id(), columns);
        mappings.remember(by, sheet.code(), columns);
        checkAll(record, columns, sheet, scope);
    }

    /** Checks every row anew. */
    @Transactional
    public void again(ImportRecord record, LedgerSheet sheet, Scope scope) {
        hold(record);
        checkAll(record, record.columns(), sheet, scope);
    }

    /** Writes another text into cells of one row, and checks that row and those about the same record. */
    @Transactional
    public void correct(
            ImportRecord record, int number, java.util.Map<Integer, String> texts, LedgerSheet sheet, Scope scope) {
        hold(record);
        var affected = new TreeMap<Integer, RawRow>();
        var subjects = new java.util.HashSet<String>();
        for (var row : rows.numbered(record.id(), Set.of(number))) {
            var corrected = corrected(row.raw(), texts, record.columns());
            affected.put(number, corrected);
            collect(subjects, row.subject());
            new RowChecking(sheet, record.columns(), record.place(), scope)
                    .check(List.of(corrected))
                    .forEach(checked -> collect(subjects, checked.subject()));
        }
        rows.about(record.id(), subjects).forEach(row -> affected.putIfAbsent(row.number(), row.raw()));
        if (!affected.isEmpty()) {
            var checking = new RowChecking(sheet, record.columns(), record.place(), scope);
            rows.replace(record.id(), FileUploading.check(checking, List.copyOf(affected.values())));
            imports.countRows(record.id());
        }
    }

    private static void collect(Set<String> subjects, @Nullable String subject) {
        if (subject != null) {
            subjects.add(subject);
        }
    }

    private static RawRow corrected(RawRow row, java.util.Map<Integer, String> texts, List<FileColumn> columns) {
        var cells = new ArrayList<>(row.cells());
        new LinkedHashMap<>(texts).forEach((column, text) -> {
            if (column >= 0 && column < columns.size() && !columns.get(column).locked()) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                var clean = CellText.clean(text);
                cells.set(column, CellText.isIdentityNumber(clean) ? "" : clean);
            }
        });
        return new RawRow(row.number(), row.hidden(), cells);
    }

    private void checkAll(ImportRecord record, List<FileColumn> columns, LedgerSheet sheet, Scope scope) {
        var checking = new RowChecking(sheet, columns, record.place(), scope);
        rows.beginAnew();
        var chunk = rows.after(record.id(), 0);
        while (!chunk.isEmpty()) {
            rows.addAnew(
                    record.id(),
                    FileUploading.check(
                            checking, chunk.stream().map(CheckedRow::raw).toList()));
            chunk = rows.after(record.id(), chunk.getLast().number());
        }
        rows.endAnew(record.id());
        imports.countRows(record.id());
        imports.move(
                record.id(),
                List.of(ImportState.UPLOADED, ImportState.CHECKED, ImportState.INTERRUPTED),
                checking.canCheck() ? ImportState.CHECKED : ImportState.UPLOADED);
    }

    private void hold(ImportRecord record) {
        if (!record.state().isOpen() || !imports.hold(record.id(), record.state())) {
            throw new ImportRefused("exchange.refused.not-open");
        }
    }
}
