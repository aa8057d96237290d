package org.yuanba.exchange.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.yuanba.shared.PlaceKey;

/** Writes an invented list of members, yard by yard; one row in a hundred cannot be taken. */
final class MemberFile {

    private static final List<String> HEADERS =
            List.of("姓名", "手机", "身份证号", "院落编号", "类别", "党员状态", "楼栋", "单元", "登记依据", "同意方式", "依据日期");
    private static final String SURNAMES = "王李张刘陈杨黄周吴徐孙马朱胡郭何林罗高郑";
    private static final String GIVEN = "建国明远秀英德福桂兰志强淑芬永贵玉珍国华";
    private static final List<String> CATEGORIES = List.of("直管党员", "直管党员", "直管党员", "在职党员", "流动党员");

    private final List<PlaceKey> compounds;
    private final Random random = new Random(110);

    MemberFile(List<PlaceKey> compounds) {
        this.compounds = compounds;
    }

    Path write(int rows) {
        try {
            var file = Files.createTempFile("members-", ".xlsx");
            try (var out = Files.newOutputStream(file);
                    var book = new Workbook(out, "bench", "1.0")) {
                var sheet = book.newWorksheet("党员");
                for (int c = 0; c < HEADERS.size(); c++) {
                    sheet.value(0, c, HEADERS.get(c));
                }
                for (int r = 1; r <= rows; r++) {
                    var cells = line(r, rows);
                    for (int c = 0; c < cells.length; c++) {
                        sheet.value(r, c, cells[c]);
                    }
                    if (r % 1000 == 0) {
                        sheet.flush();
                    }
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] line(int r, int rows) {
        var compound = compounds.get((int) ((long) (r - 1) * compounds.size() / rows));
        var faulty = r % 100 == 50;
        var given = random.nextInt(10) * 2;
        return new String[] {
            SURNAMES.charAt(random.nextInt(20)) + GIVEN.substring(given, given + 2),
            faulty && r % 200 == 50 ? "1390" : "139%08d".formatted(r),
            "11010519491231002X",
            compound.value(),
            faulty && r % 200 != 50 ? "群众" : CATEGORIES.get(random.nextInt(5)),
            "正式党员",
            1 + random.nextInt(9) + "栋",
            1 + random.nextInt(4) + "单元",
            "本人同意",
            "纸质签字",
            "2026.%d.%d".formatted(1 + random.nextInt(10), 1 + random.nextInt(28))
        };
    }
}
