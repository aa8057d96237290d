package org.yuanba.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanba.exchange.TestFiles.rawSheet;
import static org.yuanba.exchange.TestFiles.read;
import static org.yuanba.exchange.TestFiles.texts;
import static org.yuanba.exchange.TestFiles.workbook;
import static org.yuanba.exchange.TestFiles.xlsx;

import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.yuanba.exchange.TestFiles;

class XlsxFileTests {

    @Test
    void readsTextsNumbersAndDays() {
        var file = xlsx(sheet -> {
            sheet.value(0, 0, "玉苑小区");
            sheet.value(0, 1, 27412.5);
            sheet.value(0, 2, LocalDate.of(2026, 11, 20));
            sheet.style(0, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(0, 3, true);
        });

        assertThat(texts(file)).containsExactly(List.of("玉苑小区", "27412.5", "2026-11-20", "是"));
    }

    @Test
    void readsRowsShorterThanOthers() {
        var file = xlsx(sheet -> {
            sheet.value(0, 5, "F");
            sheet.value(1, 0, "A");
        });

        assertThat(read(file).get(1).cell(5)).isEmpty();
        assertThat(read(file).get(0).cells()).containsExactly("", "", "", "", "", "F");
    }

    @Test
    void leavesBlankFormattedRowsOut() {
        var file = xlsx(sheet -> {
            sheet.value(0, 0, "一");
            sheet.range(1, 0, 400, 9).style().fillColor("FFFF00").set();
            sheet.value(401, 0, "二");
            sheet.value(402, 0, "  ");
        });

        assertThat(read(file)).extracting(FileRow::number).containsExactly(1, 402);
    }

    @Test
    void countsHiddenRowsAndSaysWhichTheyAre() {
        var file = xlsx(sheet -> {
            sheet.value(0, 0, "一");
            sheet.value(1, 0, "二");
            sheet.hideRow(1);
        });

        assertThat(read(file)).extracting(FileRow::hidden).containsExactly(false, true);
    }

    @Test
    void readsVisibleSheetsOnlyWhereThereAreSome() {
        var file = workbook(book -> {
            book.newWorksheet("隐藏").value(0, 0, "选项");
            var shown = book.newWorksheet("看得见");
            shown.value(0, 0, "内容");
            book.newWorksheet("三").value(0, 0, "三");
            book.sortWorksheets((a, b) -> 0);
            hide(book);
        });

        try (var opened = TableFile.open(file, FileLimits.standard())) {
            assertThat(opened.tables()).extracting(FileTable::title).contains("看得见");
        }
    }

    private static void hide(org.dhatim.fastexcel.Workbook book) {
        book.newWorksheet("也隐藏").setVisibilityState(VisibilityState.HIDDEN);
    }

    @Test
    void knowsTheChineseDateFormatsByNumber() {
        var file = rawSheet(
                "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46346</v></c><c r=\"B1\" s=\"0\"><v>46346</v></c></row>",
                "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"31\"/></cellXfs>",
                "");

        assertThat(texts(file)).containsExactly(List.of("2026-11-20", "46346"));
    }

    @Test
    void knowsDateFormatsOfItsOwnFromThoseForNumbers() {
        var file = rawSheet(
                "<row><c s=\"0\"><v>46346.5</v></c><c s=\"1\"><v>46346.5</v></c></row>",
                "<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy/m/d h:mm;@\"/>"
                        + "<numFmt numFmtId=\"177\" formatCode=\"0.00&quot;㎡ day&quot;\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/></cellXfs>",
                "");

        assertThat(texts(file)).containsExactly(List.of("2026-11-20 12:00", "46346.5"));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        var file = rawSheet(
                "<row><c s=\"0\"><v>44884</v></c></row>",
                "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
                "<workbookPr date1904=\"1\"/>");

        assertThat(texts(file)).containsExactly(List.of("2026-11-20"));
    }

    @Test
    void takesTheNoiseOfFloatingPointAway() {
        var file = rawSheet(
                "<row><c><v>27412.500000000004</v></c><c><v>5.10107009004001E14</v></c><c><v>0.1</v></c></row>",
                "",
                "");

        assertThat(texts(file)).containsExactly(List.of("27412.5", "510107009004001", "0.1"));
    }

    @Test
    void readsTheCachedResultOfFormulasAndTheirErrors() {
        var file = rawSheet(
                "<row><c t=\"str\"><f>A1</f><v>算好的</v></c><c t=\"e\"><f>B9</f><v>#REF!</v></c><c><f>1+1</f><v>2</v></c></row>",
                "",
                "");

        assertThat(texts(file)).containsExactly(List.of("算好的", "#REF!", "2"));
    }

    @Test
    void putsTheRunsOfATextTogether() {
        var file = rawSheet(
                "<row><c t=\"inlineStr\"><is><r><t>玉苑</t></r><r><rPr/><t>小区</t></r><rPh><t>yu yuan</t></rPh></is></c></row>",
                "",
                "");

        assertThat(texts(file)).containsExactly(List.of("玉苑小区"));
    }

    @Test
    void countsCellsThatDoNotSayWhereTheyAre() {
        var file = rawSheet("<row><c><v>1</v></c><c r=\"D1\"><v>4</v></c><c><v>5</v></c></row>", "", "");

        assertThat(texts(file)).containsExactly(List.of("1", "", "", "4", "5"));
    }

    @Test
    void stopsReadingWhenTold() {
        var file = xlsx(sheet -> {
            for (int i = 0; i < 50; i++) {
                sheet.value(i, 0, i);
            }
        });
        var rows = new java.util.ArrayList<FileRow>();

        try (var opened = TableFile.open(file, FileLimits.standard())) {
            opened.tables().getFirst().read(row -> {
                rows.add(row);
                return rows.size() < 3;
            });
        }

        assertThat(rows).hasSize(3);
    }

    @Test
    void readsWhatItsOwnWriterWrites() {
        assertThat(texts(TestFiles.rows(List.of(List.of("甲", "乙"), List.of("丙")))))
                .containsExactly(List.of("甲", "乙"), List.of("丙"));
    }
}
