package org.yuanba.exchange.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.exchange.reading.FileColumn;
import org.yuanba.shared.PlaceKey;

/**
 * An import as one reads it.
 *
 * @param id its id
 * @param sheet code of its sheet
 * @param place where it was uploaded
 * @param actor who uploaded it, as called then
 * @param fileName name of the file
 * @param tableTitle title of the worksheet that was read, empty for a CSV
 * @param headerRow number of the row with the headers
 * @param columns the file's columns and what each is read as
 * @param state how far it has come
 * @param createdAt when it was uploaded
 * @param appliedAt when its rows were written, or none
 * @param undoneAt when they were taken back, or none
 * @param goodRowsOnly whether it was confirmed without its refused rows
 * @param counts what becomes of its rows
 */
public record ImportRecord(
        ImportId id,
        String sheet,
        PlaceKey place,
        String actor,
        String fileName,
        String tableTitle,
        int headerRow,
        List<FileColumn> columns,
        ImportState state,
        Instant createdAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        boolean goodRowsOnly,
        Counts counts) {

    /** How long an import may be taken back. */
    public static final Duration UNDOABLE = Duration.ofDays(7);

    /** Whether it may still be taken back. */
    public boolean isUndoable(Instant now) {
        return state == ImportState.DONE
                && appliedAt != null
                && counts.writing() > 0
                && now.isBefore(appliedAt.plus(UNDOABLE));
    }

    /** The same import in another state. */
    ImportRecord in(ImportState other) {
        return new ImportRecord(
                id,
                sheet,
                place,
                actor,
                fileName,
                tableTitle,
                headerRow,
                columns,
                other,
                createdAt,
                appliedAt,
                undoneAt,
                goodRowsOnly,
                counts);
    }

    /**
     * What becomes of the rows.
     *
     * @param rows all of them
     * @param hidden those the spreadsheet hides
     * @param added new records
     * @param changed changed records
     * @param same rows that say nothing new
     * @param refused rows not imported
     * @param kept records an undo left alone
     */
    public record Counts(int rows, int hidden, int added, int changed, int same, int refused, int kept) {

        /** Rows that write something. */
        public int writing() {
            return added + changed;
        }
    }
}
