package org.yuanba.exchange.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.domain.FileImporting;
import org.yuanba.exchange.domain.FileUploading;
import org.yuanba.exchange.domain.ImportId;
import org.yuanba.exchange.domain.ImportReading;
import org.yuanba.exchange.domain.ImportRecord;
import org.yuanba.exchange.domain.ImportUndoing;
import org.yuanba.exchange.file.FileLimits;
import org.yuanba.exchange.file.TableFile;
import org.yuanba.exchange.paper.FileFormat;
import org.yuanba.exchange.paper.SheetExporting;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.shared.PlaceKey;

/** The steps that are measured. */
@Component
class ImportRun {

    private static final Actor BY = Actor.system();

    private final Uses uses;
    private final SheetExporting exporting;
    private final Access access;
    private final DataSource dataSource;
    private final FileLimits limits;

    ImportRun(Uses uses, SheetExporting exporting, Access access, DataSource dataSource, FileLimits limits) {
        this.uses = uses;
        this.exporting = exporting;
        this.access = access;
        this.dataSource = dataSource;
        this.limits = limits;
    }

    int read(Path file) {
        var rows = new int[1];
        try (var opened = TableFile.open(file, limits)) {
            opened.tables().getFirst().read(row -> {
                rows[0] += row.cells().isEmpty() ? 0 : 1;
                return true;
            });
        }
        return rows[0];
    }

    void copy(Path file) {
        var lines = new StringBuilder();
        try (var opened = TableFile.open(file, limits)) {
            opened.tables().getFirst().read(row -> {
                lines.append(String.join("\t", row.cells())).append('\n');
                return true;
            });
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table bench_ledger as select " + columns());
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_ledger from stdin", new StringReader(lines.toString()));
            connection.commit();
            statement.execute("drop table bench_ledger");
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String columns() {
        var columns = new StringBuilder("''::text as c0");
        for (int i = 1; i < 20; i++) {
            columns.append(", ''::text as c").append(i);
        }
        return columns.append(" where false").toString();
    }

    ImportRecord upload(Path file, LedgerSheet sheet, PlaceKey place) {
        var id = uses.uploading().upload(file, "ledger.xlsx", sheet, place, BY, scope());
        return find(id, sheet, place);
    }

    void uploadSame(Path file, LedgerSheet sheet, PlaceKey place) {
        var counts = upload(file, sheet, place).counts();
        if (counts.same() != counts.rows()) {
            throw new IllegalStateException("The same file changed something: " + counts);
        }
    }

    void confirm(ImportRecord record, LedgerSheet sheet) {
        if (record.counts().refused() > 0 || record.counts().writing() == 0) {
            throw new IllegalStateException("Rows were refused: " + record.counts());
        }
        uses.importing().confirm(record, false, sheet, BY, scope());
    }

    /** Takes the good rows alone, as somebody does who sends the others back. */
    void confirmGood(ImportRecord record, LedgerSheet sheet) {
        uses.importing().confirm(record, true, sheet, BY, scope());
    }

    void undo(ImportRecord record, LedgerSheet sheet) {
        uses.undoing().undo(find(record.id(), sheet, record.place()), sheet, BY);
    }

    void export(LedgerSheet sheet, PlaceKey place, OutputStream out) {
        exporting.export(sheet, place, scope(), BY, FileFormat.XLSX, out);
    }

    private ImportRecord find(ImportId id, LedgerSheet sheet, PlaceKey place) {
        return Objects.requireNonNull(
                uses.reading().find(id, sheet.code(), place, scope()).orElse(null));
    }

    private Scope scope() {
        return access.scope(BY);
    }

    /**
     * What a person would use.
     *
     * @param uploading uploading
     * @param importing confirming
     * @param undoing taking back
     * @param reading looking
     */
    @Component
    record Uses(FileUploading uploading, FileImporting importing, ImportUndoing undoing, ImportReading reading) {}
}
