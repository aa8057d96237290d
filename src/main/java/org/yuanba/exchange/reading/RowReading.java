package org.yuanba.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yuanba.exchange.file.FileRow;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerColumn.Checked;

/** Reads rows by the columns they are matched to: cleans every cell and lets its column check it. */
public final class RowReading {

    private static final String NOT_TAKEN = "";
    private static final int LONGEST_REMEMBERED = 30;
    private static final int MOST_REMEMBERED = 2_000;

    private final List<FileColumn> columns;
    private final @Nullable LedgerColumn[] read;
    private final @Nullable LedgerColumn[] locating;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Map<String, Checked>> seen = new ArrayList<>();

    /** For a file with these columns. */
    public RowReading(List<LedgerColumn> sheet, List<FileColumn> columns) {
        this.columns = columns;
        this.read = new LedgerColumn[columns.size()];
        this.locating = new LedgerColumn[columns.size()];
        for (int i = 0; i < read.length; i++) {
            seen.add(new ConcurrentHashMap<>());
            var code = columns.get(i).code();
            for (var column : sheet) {
                if (column.code().equals(code)) {
                    read[i] = column;
                    locating[i] = column.locates() ? column : null;
                    indexes.put(code, i);
                }
            }
        }
    }

    /** The row without what is not taken: locked columns, identity numbers anywhere, cells outside the headers. */
    public RawRow keep(FileRow row) {
        var cells = new ArrayList<String>(columns.size());
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            var text = columns.get(i).locked() ? NOT_TAKEN : CellText.clean(row.cell(i));
            cells.add(CellText.isIdentityNumber(text) ? NOT_TAKEN : text);
        }
        return new RawRow(row.number(), row.hidden(), cells);
    }

    /** The row's canonical values, and what is wrong with its cells. */
    public Values values(RawRow row) {
        return values(row, read);
    }

    /** The same, only of the columns that help to find its record. */
    Values whereabouts(RawRow row) {
        return values(row, locating);
    }

    private Values values(RawRow row, @Nullable LedgerColumn[] read) {
        var texts = new HashMap<String, String>();
        var unsure = new HashSet<String>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < read.length; i++) {
            var column = read[i];
            var cell = row.cell(i);
            if (column != null && !cell.isEmpty()) {
                switch (checked(i, column, cell)) {
                    case Checked.Good good -> texts.put(column.code(), good.text());
                    case Checked.Doubtful odd -> {
                        unsure.add(column.code());
                        faults.add(new Fault(i, false, odd.reason(), odd.arguments()));
                        if (odd.text() != null) {
                            texts.put(column.code(), odd.text());
                        }
                    }
                    case Checked.Wrong wrong -> {
                        unsure.add(column.code());
                        faults.add(new Fault(i, true, wrong.reason(), wrong.arguments()));
                    }
                }
            }
        }
        return new Values(texts, unsure, faults);
    }

    /** What a cell means does not depend on its row, and ledgers say the same years, roads and choices again and again. */
    private Checked checked(int index, LedgerColumn column, String cell) {
        var before = seen.get(index).get(cell);
        if (before != null) {
            return before;
        }
        var checked = CellText.isFormulaError(cell)
                ? LedgerColumn.wrong("exchange.cell.formula")
                : column.check().apply(cell);
        if (cell.length() <= LONGEST_REMEMBERED && seen.get(index).size() < MOST_REMEMBERED) {
            seen.get(index).put(cell, checked);
        }
        return checked;
    }

    /** Whether one of the file's columns is read as this. */
    public boolean reads(String code) {
        return indexes.containsKey(code);
    }

    /** Index of the file's column read as this, −1 when there is none. */
    public int indexOf(@Nullable String code) {
        return code == null ? -1 : indexes.getOrDefault(code, -1);
    }

    /**
     * A row's values.
     *
     * @param texts canonical texts by column
     * @param unsure columns whose cell was not blank, but wrong or odd
     * @param faults what is wrong
     */
    public record Values(Map<String, String> texts, Set<String> unsure, List<Fault> faults) {}
}
