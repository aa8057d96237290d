package org.yuanba.exchange.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.web.Texts;

/** Writes the empty template of a sheet: headers, drop-downs, and a sheet that explains every column. */
@Component
public class TemplateWriting {

    private static final int ROWS = 5000;

    private final Texts texts;

    TemplateWriting(Texts texts) {
        this.texts = texts;
    }

    /** Writes the template. */
    public void write(LedgerSheet sheet, OutputStream out) {
        var columns =
                sheet.columns().stream().filter(column -> !column.hidden()).toList();
        try (var workbook = new Workbook(out, XlsxOut.APPLICATION, XlsxOut.VERSION)) {
            var table = workbook.newWorksheet(text("sheet." + sheet.code()));
            var words = workbook.newWorksheet(text("exchange.template.words"));
            XlsxOut.headers(table, columns);
            for (int i = 0; i < columns.size(); i++) {
                offerChoices(columns.get(i), i, table, words);
                if (columns.get(i).required()) {
                    table.style(0, i).bold().fillColor("FCF1DA").set();
                }
            }
            words.setVisibilityState(VisibilityState.HIDDEN);
            explain(columns, workbook.newWorksheet(text("exchange.template.explained")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void offerChoices(LedgerColumn column, int index, Worksheet table, Worksheet words) {
        var choices = column.choices();
        if (choices.isEmpty()) {
            return;
        }
        for (int i = 0; i < choices.size(); i++) {
            words.value(i, index, choices.get(i));
        }
        table.range(1, index, ROWS, index)
                .validateWithList(words.range(0, index, choices.size() - 1, index))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorTitle(column.header())
                .error(text("exchange.template.choose"));
    }

    private void explain(List<LedgerColumn> columns, Worksheet sheet) {
        var heads = List.of("column", "needed", "example", "choices", "others");
        for (int i = 0; i < heads.size(); i++) {
            sheet.value(0, i, text("exchange.template." + heads.get(i)));
            sheet.style(0, i).bold().set();
            sheet.width(i, i < 2 ? 14 : 40);
        }
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.value(i + 1, 0, column.header());
            sheet.value(i + 1, 1, text(column.required() ? "exchange.template.yes" : "exchange.template.no"));
            sheet.value(i + 1, 2, column.example());
            sheet.value(i + 1, 3, String.join("、", column.choices()));
            sheet.value(i + 1, 4, String.join("、", column.synonyms()));
        }
        sheet.value(columns.size() + 2, 0, text("exchange.template.how"));
    }

    private String text(String key) {
        return texts.text(Texts.CHINESE, key);
    }
}
