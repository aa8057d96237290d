package org.yuanba.fund.allocation.reading;

import java.util.ArrayList;
import java.util.List;

/** The lines of a {@code .pb} file as cells: separated by semicolons, quoted as in CSV, without blanks around them. */
final class PbLines {

    private final String text;
    private int at;
    private int number;

    PbLines(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** Number of the line read last. */
    int number() {
        return number;
    }

    /** The cells of the next line that is not empty, or no cells at the end. Lines end at LF alone. */
    List<String> next() {
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int last = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
            var line = text.substring(at, last);
            at = end + 1;
            number++;
            if (!line.isBlank()) {
                return line.indexOf('"') < 0 ? plain(line) : quoted(line);
            }
        }
        return List.of();
    }

    private static List<String> plain(String line) {
        var cells = new ArrayList<String>();
        int from = 0;
        for (int to = line.indexOf(';'); to >= 0; to = line.indexOf(';', from)) {
            cells.add(line.substring(from, to).strip());
            from = to + 1;
        }
        cells.add(line.substring(from).strip());
        return cells;
    }

    private List<String> quoted(String line) {
        var cells = new ArrayList<String>();
        int from = 0;
        while (from <= line.length()) {
            int start = from;
            while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
                start++;
            }
            int end = start < line.length() && line.charAt(start) == '"' ? closing(line, start) : start;
            int separator = line.indexOf(';', end);
            separator = separator < 0 ? line.length() : separator;
            cells.add(
                    end > start
                            ? (line.substring(start + 1, end).replace("\"\"", "\"")
                                            + line.substring(end + 1, separator))
                                    .strip()
                            : line.substring(from, separator).strip());
            from = separator + 1;
        }
        return cells;
    }

    private int closing(String line, int opening) {
        for (int i = opening + 1; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        throw new ElectionRefused(number, "quote-open");
    }
}
