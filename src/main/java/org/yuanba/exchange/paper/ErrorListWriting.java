package org.yuanba.exchange.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.yuanba.exchange.domain.ImportReading;
import org.yuanba.exchange.domain.ImportRecord;
import org.yuanba.exchange.reading.CheckedRow;
import org.yuanba.exchange.reading.Fault;
import org.yuanba.web.Texts;

/**
 * Writes the refused rows of an import in the layout of its file, wrong cells red with the reason in a column beside
 * them; corrected and uploaded again it is read like the file itself.
 */
@Component
public class ErrorListWriting {

    private static final String RED = "FBEAE7";

    private final ImportReading reading;
    private final Texts texts;

    ErrorListWriting(ImportReading reading, Texts texts) {
        this.reading = reading;
        this.texts = texts;
    }

    /** Writes the list. */
    public void write(ImportRecord record, OutputStream out) {
        var faulty = new TreeSet<Integer>();
        reading.refused(
                record, row -> row.faults().stream().filter(Fault::stops).forEach(f -> faulty.add(f.column())));
        try (var workbook = new Workbook(out, XlsxOut.APPLICATION, XlsxOut.VERSION)) {
            var sheet = workbook.newWorksheet(texts.text(Texts.CHINESE, "exchange.errors.title"));
            heads(record, faulty, sheet);
            var next = new int[] {1};
            reading.refused(record, row -> line(record, row, faulty, sheet, next[0]++));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void heads(ImportRecord record, TreeSet<Integer> faulty, Worksheet sheet) {
        var heads = new ArrayList<String>();
        for (int i = 0; i < record.columns().size(); i++) {
            var header = record.columns().get(i).header();
            heads.add(header);
            if (faulty.contains(i)) {
                heads.add(text("exchange.errors.beside", header));
            }
        }
        heads.add(text("exchange.errors.row"));
        heads.add(text("exchange.errors.number"));
        for (int i = 0; i < heads.size(); i++) {
            sheet.value(0, i, heads.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, 16);
        }
        sheet.freezePane(0, 1);
    }

    private void line(ImportRecord record, CheckedRow row, TreeSet<Integer> faulty, Worksheet sheet, int line) {
        var at = 0;
        for (int i = 0; i < record.columns().size(); i++) {
            var wrong = reasons(row, i);
            sheet.value(line, at, row.raw().cell(i));
            if (!wrong.isEmpty()) {
                sheet.style(line, at)
                        .fillColor(RED)
                        .borderStyle("medium")
                        .borderColor("B3261E")
                        .set();
            }
            at++;
            if (faulty.contains(i)) {
                sheet.value(line, at++, wrong);
            }
        }
        sheet.value(line, at++, reasons(row, -1));
        sheet.value(line, at, row.number());
    }

    private String reasons(CheckedRow row, int column) {
        return row.faults().stream()
                .filter(fault -> fault.stops() && fault.column() == column)
                .map(fault -> text(fault.reason(), fault.arguments().toArray()))
                .collect(Collectors.joining("；"));
    }

    private String text(String key, Object... arguments) {
        return texts.text(Texts.CHINESE, key, arguments);
    }
}
