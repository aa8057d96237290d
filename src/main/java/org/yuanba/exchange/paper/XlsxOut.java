package org.yuanba.exchange.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.SheetRow;

/** Writes a table as a workbook: hidden id column, frozen headers, remarks in the footer, as property and as last sheet. */
final class XlsxOut implements TableOut {

    static final String APPLICATION = "Yuanba";
    static final String VERSION = "1.0";
    private static final int AT_ONCE = 500;
    private static final double WIDTH = 14;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<LedgerColumn> columns;
    private int rows;

    XlsxOut(OutputStream out, String title, List<String> remarks, List<LedgerColumn> columns) {
        this.workbook = new Workbook(out, APPLICATION, VERSION);
        this.workbook.setCompressionLevel(1);
        this.workbook.properties().setDescription(String.join("\n", remarks));
        this.sheet = workbook.newWorksheet(title);
        this.columns = columns;
        sheet.footer(String.join("  ", remarks).replace("&", "&&"), Position.LEFT);
        headers(sheet, columns);
    }

    static void headers(Worksheet sheet, List<LedgerColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.value(0, i, column.header());
            sheet.style(0, i).bold().fillColor("E4EEE9").set();
            if (column.hidden()) {
                sheet.hideColumn(i);
            } else {
                sheet.width(i, WIDTH);
            }
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    @Override
    public void row(SheetRow row) throws IOException {
        rows++;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var text = row.value(column.code());
            if (text != null && column.number()) {
                sheet.value(rows, i, new BigDecimal(text));
            } else if (text != null) {
                sheet.value(rows, i, text);
            }
        }
        if (rows % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end(List<String> remarks) throws IOException {
        sheet.finish();
        var last = workbook.newWorksheet("说明");
        last.width(0, 80);
        for (int i = 0; i < remarks.size(); i++) {
            last.value(i, 0, remarks.get(i));
        }
        last.finish();
        workbook.finish();
    }
}
