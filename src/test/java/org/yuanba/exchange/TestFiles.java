package org.yuanba.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yuanba.exchange.file.FileLimits;
import org.yuanba.exchange.file.FileRow;
import org.yuanba.exchange.file.TableFile;

/** Writes the files of tests, and reads them. */
public final class TestFiles {

    private TestFiles() {}

    /** A file with these bytes. */
    public static Path of(byte[] bytes) {
        try {
            var file = Files.createTempFile("exchange-", ".test");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text file. */
    public static Path text(String text, Charset charset) {
        return of(text.getBytes(charset));
    }

    /** A CSV in UTF-8. */
    public static Path csv(String... lines) {
        return text(String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    /** A workbook whose sheet is filled by the test. */
    public static Path xlsx(Consumer<Worksheet> fill) {
        return workbook(book -> fill.accept(book.newWorksheet("Sheet1")));
    }

    /** A workbook filled by the test. */
    public static Path workbook(Consumer<Workbook> fill) {
        try {
            var file = of(new byte[0]);
            try (var out = Files.newOutputStream(file);
                    var book = new Workbook(out, "test", "1.0")) {
                fill.accept(book);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook with these rows of texts. */
    public static Path rows(List<List<String>> rows) {
        return xlsx(sheet -> {
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
        });
    }

    /** A workbook put together from raw parts, by their paths. */
    public static Path parts(Map<String, String> parts) {
        return parts(zip -> parts.forEach((path, xml) -> part(zip, path, xml)));
    }

    /** A workbook of one raw sheet. */
    public static Path rawSheet(String sheetData, String styles, String workbookExtras) {
        return parts(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\">" + workbookExtras
                        + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/styles.xml",
                "<styleSheet>" + styles + "</styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>"));
    }

    /** A zip written part by part. */
    public static Path parts(Consumer<ZipOutputStream> fill) {
        try {
            var file = of(new byte[0]);
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                fill.accept(zip);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one part of a zip. */
    public static void part(ZipOutputStream zip, String path, String text) {
        try {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row of the file's first table. */
    public static List<FileRow> read(Path file) {
        return read(file, FileLimits.standard());
    }

    /** Every row of the file's first table, within limits. */
    public static List<FileRow> read(Path file, FileLimits limits) {
        var rows = new ArrayList<FileRow>();
        try (var opened = TableFile.open(file, limits)) {
            opened.tables().getFirst().read(rows::add);
        }
        return rows;
    }

    /** The texts of every row of the file's first table. */
    public static List<List<String>> texts(Path file) {
        return read(file).stream().map(FileRow::cells).toList();
    }
}
