package org.yuanba.exchange.paper;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yuanba.exchange.domain.FileUploading;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.SheetRow;

/** Writes a table as text; what a spreadsheet would calculate gets an apostrophe, which reading takes away again. */
final class CsvOut implements TableOut {

    private final Writer out;
    private final List<LedgerColumn> columns;

    CsvOut(OutputStream out, List<LedgerColumn> columns) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.columns = columns;
        this.out.write('\uFEFF');
        line(columns.stream().map(LedgerColumn::header).toList());
    }

    @Override
    public void row(SheetRow row) throws IOException {
        line(columns.stream()
                .map(column -> {
                    var text = row.value(column.code());
                    return text == null ? "" : column.number() ? text : harmless(text);
                })
                .toList());
    }

    @Override
    public void end(List<String> remarks) throws IOException {
        line(List.of(FileUploading.REMARK + "：" + String.join("；", remarks)));
        out.flush();
    }

    static String harmless(String text) {
        return !text.isEmpty() && "=+-@'\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            var cell = cells.get(i);
            out.write(
                    cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';')
                            ? '"' + cell.replace("\"", "\"\"") + '"'
                            : cell);
        }
        out.write("\r\n");
    }
}
