package org.yuanba.exchange.domain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.file.FileLimits;
import org.yuanba.exchange.file.FileRefused;
import org.yuanba.exchange.file.TableFile;
import org.yuanba.exchange.reading.CheckedRow;
import org.yuanba.exchange.reading.Fault;
import org.yuanba.exchange.reading.Headers;
import org.yuanba.exchange.reading.Outcome;
import org.yuanba.exchange.reading.RawRow;
import org.yuanba.exchange.reading.RowChecking;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.ops.BulkCopy;
import org.yuanba.ops.WorkAhead;
import org.yuanba.shared.PlaceKey;

/** Reads an uploaded file once, as a stream, and keeps its rows with what becomes of each; the file is not kept. */
@Service
public class FileUploading {

    /** What a CSV of Yuanba's own begins its last line with: who exported it, and when. */
    public static final String REMARK = "#导出说明";

    private static final int MOST_EXAMPLES = 6;

    private final Imports imports;
    private final StagedRows rows;
    private final Mappings mappings;
    private final FileLimits limits;
    private final WorkAhead workAhead;
    private final BulkCopy copies;

    FileUploading(
            Imports imports,
            StagedRows rows,
            Mappings mappings,
            FileLimits limits,
            WorkAhead workAhead,
            BulkCopy copies) {
        this.imports = imports;
        this.rows = rows;
        this.mappings = mappings;
        this.limits = limits;
        this.workAhead = workAhead;
        this.copies = copies;
    }

    /**
     * Reads a file and checks every row of it.
     *
     * @throws FileRefused when the file as a whole cannot be taken: nothing is kept of it then
     */
    @Transactional
    public ImportId upload(Path file, String name, LedgerSheet sheet, PlaceKey place, Actor by, Scope scope) {
        imports.forgetOld();
        try (var opened = TableFile.open(file, limits)) {
            var found = new Headers(sheet.columns())
                    .find(opened.tables())
                    .orElseThrow(() -> new FileRefused("exchange.file.no-header", examples(sheet)));
            var columns = mappings.recall(by, sheet.code(), found.columns());
            var matched = new Headers.Found(found.table(), found.row(), columns, found.known());
            var id = imports.add(sheet.code(), place, by, name, matched);
            if (sheet.holdsPersons()) {
                rows.seal(id);
            }
            var checking = new RowChecking(sheet, columns, place, scope);
            copies.aside(() -> read(id, matched, checking));
            imports.countRows(id);
            if (checking.canCheck()) {
                imports.move(id, List.of(ImportState.UPLOADED), ImportState.CHECKED);
            }
            return id;
        }
    }

    private void read(ImportId id, Headers.Found found, RowChecking checking) {
        try (var ahead = workAhead.begin(true)) {
            var keeping = new Keeping(id, checking, ahead);
            found.table().read(row -> {
                if (row.number() > found.row() && !row.cell(0).startsWith(REMARK)) {
                    keeping.take(checking.reading().keep(row));
                }
                return true;
            });
            if (!keeping.any) {
                throw new FileRefused("exchange.file.no-rows", found.row());
            }
            keeping.end();
        }
    }

    /** Gathers rows as they are read; a full chunk is checked ahead while the one before is kept and more is read. */
    private final class Keeping {

        private final ImportId id;
        private final RowChecking checking;
        private final WorkAhead.Pieces ahead;
        private List<RawRow> chunk = new ArrayList<>(StagedRows.CHUNK);
        private Supplier<List<CheckedRow>> checked = List::of;
        private boolean any;

        Keeping(ImportId id, RowChecking checking, WorkAhead.Pieces ahead) {
            this.id = id;
            this.checking = checking;
            this.ahead = ahead;
        }

        void take(RawRow row) {
            if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                chunk.add(row);
                any = true;
            }
            if (chunk.size() == StagedRows.CHUNK) {
                checkChunk();
            }
        }

        private void checkChunk() {
            var before = checked.get();
            var full = chunk;
            checked = ahead.start(() -> check(checking, full));
            chunk = new ArrayList<>(StagedRows.CHUNK);
            rows.add(id, before);
        }

        void end() {
            checkChunk();
            rows.add(id, checked.get());
        }
    }

    static List<CheckedRow> check(RowChecking checking, List<RawRow> chunk) {
        if (checking.canCheck()) {
            return checking.check(chunk);
        }
        return chunk.stream()
                .map(row -> new CheckedRow(
                        row,
                        Outcome.REFUSED,
                        null,
                        null,
                        0,
                        java.util.Map.of(),
                        java.util.Map.of(),
                        java.util.Map.of(),
                        List.of(Fault.ofRow("exchange.row.unmatched"))))
                .toList();
    }

    private static String examples(LedgerSheet sheet) {
        return String.join(
                "、",
                sheet.columns().stream()
                        .filter(column -> !column.hidden())
                        .map(column -> column.header())
                        .limit(MOST_EXAMPLES)
                        .toList());
    }
}
