package org.yuanba.exchange.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.dhatim.fastexcel.Workbook;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Writes an invented ledger of twenty columns, community by community, as an office would send it. */
final class LedgerFile {

    private static final List<String> HEADERS = List.of(
            "区县",
            "街道",
            "社区",
            "小区名称",
            "类型",
            "地址",
            "路名",
            "门牌号",
            "建成年份",
            "改造情况",
            "占地面积（㎡）",
            "总建筑面积（㎡）",
            "楼栋数",
            "单元数",
            "户数",
            "居民人数",
            "物业管理方式",
            "大门数",
            "停车位数",
            "数据截至");
    private static final List<String> STEMS = List.of("玉苑", "晋康", "五四", "福顺", "锦绣", "青羊", "桐梓", "抚琴", "望江", "致民");
    private static final List<String> MODES = List.of("没有人管", "居民自管", "社区托管", "物业公司");
    private static final List<String> RENOVATIONS = List.of("没有改造", "计划改造", "正在改造", "已经改造");

    private final List<Place> communities;
    private final Map<PlaceKey, String> above;
    private final RandomGenerator random = new java.util.Random(305);

    LedgerFile(List<Place> communities, Map<PlaceKey, String> above) {
        this.communities = communities;
        this.above = above;
    }

    Path write(int rows) {
        try {
            var file = Files.createTempFile("ledger-", ".xlsx");
            try (var out = Files.newOutputStream(file);
                    var book = new Workbook(out, "bench", "1.0")) {
                var sheet = book.newWorksheet("台账");
                for (int c = 0; c < HEADERS.size(); c++) {
                    sheet.value(0, c, HEADERS.get(c));
                }
                for (int r = 1; r <= rows; r++) {
                    var community = communities.get((int) ((long) (r - 1) * communities.size() / rows));
                    line(sheet, r, community);
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

    private void line(org.dhatim.fastexcel.Worksheet sheet, int r, Place community) {
        var road = STEMS.get(random.nextInt(10)) + "路";
        var number = (r % 900 + 1) + "号";
        var buildings = 1 + random.nextInt(20);
        var households = buildings * 40 + random.nextInt(40);
        Object[] cells = {
            above.getOrDefault(community.key().at(PlaceLevel.DISTRICT), ""),
            above.getOrDefault(community.key().at(PlaceLevel.STREET), ""),
            community.key().value(),
            STEMS.get(random.nextInt(10)) + r + "号院",
            random.nextBoolean() ? "院落" : "小区",
            road + number,
            road,
            number,
            1970 + random.nextInt(34),
            RENOVATIONS.get(random.nextInt(4)),
            1000 + random.nextInt(9000),
            households * 62.25,
            buildings,
            buildings * 3,
            households,
            households * 2 + random.nextInt(100),
            MODES.get(random.nextInt(4)),
            1 + random.nextInt(3),
            random.nextInt(200),
            "2026.%d.%d".formatted(1 + random.nextInt(10), 1 + random.nextInt(28))
        };
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] instanceof Number figure) {
                sheet.value(r, c, figure);
            } else {
                sheet.value(r, c, cells[c].toString());
            }
        }
    }
}
