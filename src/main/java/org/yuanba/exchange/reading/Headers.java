package org.yuanba.exchange.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanba.exchange.file.FileRow;
import org.yuanba.exchange.file.FileTable;
import org.yuanba.exchange.spi.LedgerColumn;

/** Finds the row of headers among the first ten of a table, and which column of the sheet each header means. */
public final class Headers {

    private static final int AMONG = 10;

    private final Map<String, String> codes = new HashMap<>();
    private final int enough;

    /** For these columns of a sheet. */
    public Headers(List<LedgerColumn> columns) {
        for (var column : columns) {
            codes.put(HeaderText.whole(column.header()), column.code());
        }
        for (var column : columns) {
            column.synonyms().forEach(other -> codes.putIfAbsent(HeaderText.whole(other), column.code()));
        }
        for (var column : columns) {
            codes.putIfAbsent(HeaderText.bare(column.header()), column.code());
        }
        enough = Math.min(2, columns.size());
    }

    /** The best row of headers of the best table, empty when none has two headers that are known. */
    public Optional<Found> find(List<FileTable> tables) {
        @Nullable Found best = null;
        for (var table : tables) {
            for (var row : firstRows(table)) {
                var known = matched(row.cells());
                if (known >= enough && (best == null || known > best.known())) {
                    best = new Found(table, row.number(), columns(row), known);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The same for every file with these headers in this order. */
    public static String fingerprint(List<FileColumn> columns) {
        try {
            var headers = columns.stream()
                    .map(column -> HeaderText.whole(column.header()))
                    .toList();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", headers).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<FileRow> firstRows(FileTable table) {
        var rows = new ArrayList<FileRow>();
        table.read(row -> {
            rows.add(row);
            return rows.size() < AMONG;
        });
        return rows;
    }

    private int matched(List<String> cells) {
        var met = new HashSet<String>();
        cells.forEach(cell -> code(cell).ifPresent(met::add));
        return met.size();
    }

    private List<FileColumn> columns(FileRow row) {
        var taken = new HashSet<String>();
        var columns = new ArrayList<FileColumn>();
        for (int i = 0; i < row.cells().size(); i++) {
            var header = CellText.clean(row.cell(i));
            var locked = HeaderText.isLocked(header);
            var code = locked ? null : code(header).filter(taken::add).orElse(null);
            columns.add(new FileColumn(FileColumn.letterOf(i), header, code, locked));
        }
        return columns;
    }

    private Optional<String> code(String header) {
        if (header.isBlank() || header.length() > 60) {
            return Optional.empty();
        }
        return Optional.ofNullable(codes.get(HeaderText.whole(header)))
                .or(() -> Optional.ofNullable(codes.get(HeaderText.bare(header))));
    }

    /**
     * Where the headers stand.
     *
     * @param table the table
     * @param row number of the row
     * @param columns the file's columns with what each is read as
     * @param known how many headers are known
     */
    public record Found(FileTable table, int row, List<FileColumn> columns, int known) {}
}
