package org.yuanba.exchange.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Splits text into rows and cells (RFC 4180): cells in quotes may hold separators, line ends and doubled quotes. */
final class CsvRows {

    private static final int END = -1;

    private final Reader reader;
    private final char separator;
    private final FileLimits limits;
    private final StringBuilder cell = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private int line = 1;
    private int rows;

    CsvRows(Reader reader, char separator, FileLimits limits) {
        this.reader = reader;
        this.separator = separator;
        this.limits = limits;
    }

    void read(Predicate<FileRow> each) throws IOException {
        var goOn = true;
        var c = reader.read();
        while (c != END && goOn) {
            if (c == '"' && cell.isEmpty()) {
                c = quoted();
            } else if (c == separator) {
                keep();
                c = reader.read();
            } else if (c == '\n' || c == '\r') {
                var next = reader.read();
                goOn = hand(each);
                c = c == '\r' && next == '\n' ? reader.read() : next;
            } else {
                append(c);
                c = reader.read();
            }
        }
        if (goOn) {
            hand(each);
        }
    }

    private int quoted() throws IOException {
        while (true) {
            var c = reader.read();
            if (c == END) {
                throw new FileRefused("exchange.file.open-quote", line);
            }
            if (c == '"') {
                var next = reader.read();
                if (next != '"') {
                    return next;
                }
            }
            append(c);
        }
    }

    private void append(int c) {
        cell.append((char) c);
        if (cell.length() > FileLimits.CELL_LENGTH) {
            throw new FileRefused("exchange.file.open-quote", line);
        }
    }

    private void keep() {
        if (cells.size() >= limits.columns() && !cell.toString().isBlank()) {
            throw new FileRefused("exchange.file.too-many-columns", limits.columns());
        }
        if (cells.size() < limits.columns()) {
            cells.add(unescaped(cell.toString()));
        }
        cell.setLength(0);
    }

    /** Takes back the apostrophe that an exported CSV puts before a text that a spreadsheet would calculate. */
    private static String unescaped(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@'".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private boolean hand(Predicate<FileRow> each) {
        keep();
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        var number = line++;
        if (cells.isEmpty()) {
            return true;
        }
        if (++rows > limits.rows()) {
            throw new FileRefused("exchange.file.too-many-rows", limits.rows());
        }
        var row = new FileRow(number, List.copyOf(cells), false);
        cells.clear();
        return each.test(row);
    }
}
