package org.yuanba.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A ledger as it lies in a community office: a merged title above the header, digits of full width, days as text, spaces
 * behind words, formatted rows without content, and two rows that cannot be read.
 */
final class OfficeLedger {

    private static final List<String> HEADER =
            List.of("序号", "居委会", "院落名称 ", "曾用名", "详细地址", "建成年代", "栋数", "单元数", "总户数", "总建筑面积", "物业管理模式", "统计日期", "备注");

    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "1",
                    "桂东社区居委会",
                    "305号院  ",
                    "农机厂宿舍",
                    "桂湖东路３０５号",
                    "１９８９年",
                    "４",
                    "12",
                    "１４４户",
                    "9,860.50",
                    "居民自管",
                    "2026.11.20",
                    "大门朝东"),
            List.of("2", "桂东社区", "307号院", "", "桂湖东路307号 ", "1991", "2", "6", "72", "4800", "社区代管", "2026年11月20日", ""),
            List.of("3", "桂东社区", "粮站宿舍", "", "桂湖东路311号", "1987", "3", "9", "很多", "6100", "居民自管", "2026-11-20", ""),
            List.of("4", "桂东社区", "邮电院", "", "正因街8号", "2O03", "1", "3", "36", "2210.75", "居民自管", "2026/11/20", ""),
            List.of("5", "桂东社区", "教师宿舍", "一小宿舍", "正因街１２号", "1996", "2", "5", "60", "4020", "物业公司", "2026.11.20", "　"));

    private OfficeLedger() {}

    static Path written() {
        try {
            var file = Files.createTempDirectory("ledger-").resolve("桂东社区老旧院落台账.xlsx");
            try (var out = Files.newOutputStream(file);
                    var book = new Workbook(out, "office", "1.0")) {
                fill(book.newWorksheet("台账"));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Worksheet sheet) {
        sheet.value(0, 0, "桂湖街道桂东社区老旧院落基础台账（2026年11月）");
        sheet.range(0, 0, 0, HEADER.size() - 1).merge();
        for (int column = 0; column < HEADER.size(); column++) {
            sheet.value(1, column, HEADER.get(column));
        }
        for (int row = 0; row < ROWS.size(); row++) {
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(row + 2, column, ROWS.get(row).get(column));
            }
        }
        sheet.range(ROWS.size() + 2, 0, ROWS.size() + 40, HEADER.size() - 1)
                .style()
                .borderStyle("thin")
                .set();
    }
}
