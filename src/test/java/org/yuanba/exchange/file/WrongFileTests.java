package org.yuanba.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanba.exchange.TestFiles.csv;
import static org.yuanba.exchange.TestFiles.of;
import static org.yuanba.exchange.TestFiles.part;
import static org.yuanba.exchange.TestFiles.parts;
import static org.yuanba.exchange.TestFiles.rawSheet;
import static org.yuanba.exchange.TestFiles.read;
import static org.yuanba.exchange.TestFiles.text;
import static org.yuanba.exchange.TestFiles.xlsx;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class WrongFileTests {

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(FileRefused.class).hasMessage(reason);
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(of(new byte[0]), "exchange.file.empty");
    }

    @Test
    void refusesAPicture() {
        assertRefused(
                of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}), "exchange.file.not-a-table");
    }

    @Test
    void refusesAPdf() {
        assertRefused(text("%PDF-1.7\n1 0 obj", StandardCharsets.US_ASCII), "exchange.file.not-a-table");
    }

    @Test
    void refusesOldExcelWithAdvice() {
        assertRefused(of(Arrays.copyOf(OLE, 2048)), "exchange.file.old-excel");
    }

    @Test
    void refusesAWorkbookWithAPassword() {
        var bytes = Arrays.copyOf(OLE, 4096);
        var mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, bytes, 1200, mark.length);

        assertRefused(of(bytes), "exchange.file.encrypted");
    }

    @Test
    void refusesAWebPageCalledExcel() {
        assertRefused(
                text("<html><body><table><tr><td>名称</td></tr></table>", StandardCharsets.UTF_8),
                "exchange.file.web-page");
    }

    @Test
    void refusesExcelOf2003AsXml() {
        assertRefused(text("<?xml version=\"1.0\"?><Workbook/>", StandardCharsets.UTF_8), "exchange.file.old-excel");
    }

    @Test
    void refusesAnotherZip() {
        assertRefused(parts(Map.of("word/document.xml", "<w/>")), "exchange.file.not-a-table");
    }

    @Test
    void refusesABinaryWorkbook() {
        assertRefused(parts(Map.of("xl/workbook.bin", "x")), "exchange.file.old-excel");
    }

    @Test
    void refusesAZipCutInHalf() throws IOException {
        var whole = Files.readAllBytes(xlsx(sheet -> sheet.value(0, 0, "名称")));

        assertRefused(of(Arrays.copyOf(whole, whole.length / 2)), "exchange.file.broken");
    }

    @Test
    void refusesBrokenXml() {
        assertRefused(rawSheet("<row><c><v>1</c></row>", "", ""), "exchange.file.broken");
    }

    @Test
    void refusesAWordThatIsNotInTheTable() {
        assertRefused(rawSheet("<row><c t=\"s\"><v>7</v></c></row>", "", ""), "exchange.file.broken");
    }

    @Test
    void refusesThreeHundredColumns() {
        assertRefused(
                xlsx(sheet -> {
                    for (int i = 0; i < 300; i++) {
                        sheet.value(0, i, "列" + i);
                    }
                }),
                "exchange.file.too-many-columns");
    }

    @Test
    void refusesThreeHundredColumnsOfACsv() {
        assertRefused(csv("x,".repeat(299) + "x"), "exchange.file.too-many-columns");
    }

    @Test
    void refusesAColumnFarOutsideEverySpreadsheet() {
        assertRefused(rawSheet("<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>", "", ""), "exchange.file.broken");
    }

    @Test
    void refusesMoreRowsThanAllowed() {
        var limits = new FileLimits(64, 64, 64, 250, 10, 200);
        var file = csv("x\n".repeat(11));

        assertThatThrownBy(() -> read(file, limits)).hasMessage("exchange.file.too-many-rows");
    }

    @Test
    void refusesAFileOfTwoGigabytesWithoutReadingIt() throws IOException {
        var file = of(new byte[0]);
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }

        assertRefused(file, "exchange.file.too-large");
        Files.delete(file);
    }

    @Test
    void refusesAZipBombWhileItGrows() {
        var bomb = parts(zip -> {
            workbookParts(zip);
            try {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                var blank = "<row></row>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 600; i++) {
                    zip.write(blank);
                }
                zip.closeEntry();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertRefused(bomb, "exchange.file.bomb");
    }

    @Test
    void refusesABombThatLiesAboutItsSize() throws IOException {
        var bomb = Files.readAllBytes(rawSheet("<row></row>".repeat(2_000_000), "", ""));
        for (int i = 0; i < bomb.length - 46; i++) {
            if (bomb[i] == 'P' && bomb[i + 1] == 'K' && bomb[i + 2] == 1 && bomb[i + 3] == 2) {
                Arrays.fill(bomb, i + 24, i + 28, (byte) 0);
            }
        }

        assertThatThrownBy(() -> read(of(bomb))).isInstanceOf(FileRefused.class);
    }

    @Test
    void refusesATextThatDoesNotEnd() {
        assertRefused(
                rawSheet("<row><c t=\"inlineStr\"><is><t>" + "长".repeat(100_000) + "</t></is></c></row>", "", ""),
                "exchange.file.cell-too-long");
    }

    @Test
    void refusesAnAttributeThatDoesNotEnd() {
        assertRefused(rawSheet("<row spans=\"" + "1".repeat(3_000_000) + "\"/>", "", ""), "exchange.file.bomb");
    }

    @Test
    void refusesElementsNestedWithoutEnd() {
        assertRefused(rawSheet("<a>".repeat(100) + "</a>".repeat(100), "", ""), "exchange.file.bomb");
    }

    @Test
    void readsNoExternalEntities() throws IOException {
        var secret = Files.writeString(Files.createTempFile("secret", ".txt"), "geheim");
        var file = parts(zip -> {
            workbookParts(zip);
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><worksheet><sheetData>"
                            + "<row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>");
        });

        try {
            assertThat(read(file).toString()).doesNotContain("geheim");
        } catch (FileRefused e) {
            assertThat(e).hasMessage("exchange.file.broken");
        }
    }

    @Test
    void refusesACsvWhoseQuoteIsNeverClosed() {
        assertRefused(csv("名称,户数", "\"玉苑,1", "二,2"), "exchange.file.open-quote");
    }

    private static void workbookParts(java.util.zip.ZipOutputStream zip) {
        part(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    }
}
