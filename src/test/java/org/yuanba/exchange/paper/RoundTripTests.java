package org.yuanba.exchange.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yuanba.access.Scope;
import org.yuanba.exchange.KioskSheet;
import org.yuanba.exchange.TestFiles;
import org.yuanba.exchange.file.FileLimits;
import org.yuanba.exchange.file.FileRow;
import org.yuanba.exchange.file.TableFile;
import org.yuanba.exchange.reading.CellText;
import org.yuanba.exchange.reading.CheckedRow;
import org.yuanba.exchange.reading.Headers;
import org.yuanba.exchange.reading.Outcome;
import org.yuanba.exchange.reading.RowChecking;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.shared.PlaceKey;

class RoundTripTests {

    private static final PlaceKey PLACE = new PlaceKey("5101");

    @Property(tries = 60)
    void changesNothingWhenAnExportComesBack(@ForAll("kiosks") List<Map<String, String>> kiosks) throws IOException {
        for (var format : FileFormat.values()) {
            var sheet = new KioskSheet();
            kiosks.forEach(sheet::add);

            var rows = importAgain(sheet, export(sheet, format));

            assertThat(rows).hasSameSizeAs(kiosks);
            assertThat(rows).extracting(CheckedRow::outcome).containsOnly(Outcome.SAME);
        }
    }

    @Property(tries = 30)
    void changesOnlyWhatWasEdited(@ForAll("kiosks") List<Map<String, String>> kiosks) throws IOException {
        var sheet = new KioskSheet();
        kiosks.forEach(sheet::add);
        var file = export(sheet, FileFormat.XLSX);
        var first = sheet.kiosks.values().iterator().next();
        var before = first.texts().get("area");
        sheet.change(first.texts().getOrDefault("number", ""), "area", "77777.00");

        var changed = importAgain(sheet, file).stream()
                .filter(row -> row.outcome() != Outcome.SAME)
                .toList();

        assertThat(changed).hasSize(1);
        assertThat(changed.getFirst().before()).isEqualTo(Map.of("area", "77777.00"));
        assertThat(changed.getFirst().after()).isEqualTo(before == null ? Map.of() : Map.of("area", before));
    }

    private static byte[] export(KioskSheet sheet, FileFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        var table = format == FileFormat.CSV
                ? new CsvOut(out, sheet.columns())
                : new XlsxOut(out, "亭", List.of("导出人 周"), sheet.columns());
        var rows = new ArrayList<SheetRow>();
        sheet.export(PLACE, Scope.ofPublicPlace(PLACE), rows::add);
        for (var row : rows) {
            table.row(row);
        }
        table.end(List.of("导出人 周", "2026-11-23 08:00"));
        return out.toByteArray();
    }

    private static List<CheckedRow> importAgain(KioskSheet sheet, byte[] file) {
        try (var opened = TableFile.open(TestFiles.of(file), FileLimits.standard())) {
            var found = new Headers(sheet.columns()).find(opened.tables()).orElseThrow();
            var checking = new RowChecking(sheet, found.columns(), PLACE, Scope.ofPublicPlace(PLACE));
            var rows = new ArrayList<FileRow>();
            found.table().read(row -> {
                if (row.number() > found.row() && !row.cell(0).startsWith("#导出说明")) {
                    rows.add(row);
                }
                return true;
            });
            return checking.check(rows.stream().map(checking.reading()::keep).toList());
        }
    }

    @Provide
    Arbitrary<List<Map<String, String>>> kiosks() {
        var name = Arbitraries.strings()
                .withChars("玉苑小区东门亭３Ａ，,;\"'=+-@#\n <>&·")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> CellText.clean("亭" + text))
                .filter(text -> !text.isEmpty());
        var area = Arbitraries.longs()
                .between(0, 99_999_99)
                .map(n -> BigDecimal.valueOf(n, 2).toPlainString());
        var day = Arbitraries.integers()
                .between(0, 30_000)
                .map(n -> LocalDate.of(1950, 1, 1).plusDays(n).toString());
        var kiosk = Combinators.combine(name, area.injectNull(.3), day.injectNull(.3))
                .as((called, size, opened) -> {
                    var texts = new HashMap<String, String>();
                    texts.put("name", called);
                    if (size != null) {
                        texts.put("area", size);
                    }
                    if (opened != null) {
                        texts.put("opened", opened);
                    }
                    return (Map<String, String>) texts;
                });
        return kiosk.list().ofMinSize(1).ofMaxSize(8).map(all -> {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).put("number", "K" + i);
            }
            return all;
        });
    }
}
