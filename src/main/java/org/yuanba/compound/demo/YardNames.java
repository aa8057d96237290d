package org.yuanba.compound.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.yuanba.compound.ledger.NameKey;

/**
 * Invents names for the yards of one community the way such yards are really called: after the unit that built them,
 * after road and number, or with an auspicious word; none twice.
 */
final class YardNames {

    private static final List<String> UNITS = List.of(
            "粮站", "供销社", "印刷厂", "农机厂", "缝纫厂", "百货公司", "邮电局", "水利局", "食品厂", "建筑公司", "电力公司", "卫生院", "丝厂", "运输公司", "竹器社",
            "木材公司", "糖酒公司", "五金公司", "蔬菜公司", "煤建公司", "石油公司", "中学教师", "小学教师", "财政局", "税务局", "工商所", "房管所", "公路段", "火车站",
            "棉纺厂", "针织厂", "毛巾厂", "皮鞋厂", "玻璃厂", "砖瓦厂", "水泥厂", "化肥厂", "酒厂", "酱园厂", "茶厂", "机械厂", "轴承厂", "量具厂", "电机厂",
            "灯泡厂", "无线电厂", "仪表厂", "配件厂", "汽修厂", "轮胎厂", "塑料厂", "造纸厂", "制药厂", "中药厂", "乡镇企业局", "文化馆", "电影公司", "新华书店",
            "人民医院", "中医院", "保健院", "地质队", "勘测队", "设计院", "铁路", "车辆段", "自来水公司", "煤气公司", "公交公司", "环卫所", "园林局", "种子公司",
            "外贸公司", "信用社", "农行", "建行", "人武部", "交通局", "民政局", "档案局");
    private static final List<String> UNIT_ENDINGS = List.of("宿舍", "宿舍", "院", "院", "家属院");
    private static final List<String> FIRST =
            List.of("锦", "蓉", "安", "康", "福", "祥", "瑞", "和", "泰", "兴", "金", "玉", "翠", "芙", "银", "丽", "新", "嘉");
    private static final List<String> SECOND = List.of(
            "安", "康", "福", "祥", "瑞", "和", "泰", "兴", "华", "园", "竹", "桂", "梅", "荷", "景", "苑", "江", "秀", "馨", "乐", "居",
            "城");
    private static final List<String> KINDS = List.of("小区", "小区", "小区", "苑", "苑", "花园", "公寓", "新村", "大院", "新居");
    private static final List<String> ROADS = List.of(
            "人民路", "解放路", "建设路", "新华路", "红星路", "东风路", "胜利街", "光明街", "文化路", "和平巷", "团结巷", "向阳街", "新民街", "同心巷", "商业街",
            "顺城街", "正街", "学府路", "工农路", "青年路");
    private static final List<String> TURNS = List.of("路", "街", "巷", "东路", "西路", "南街", "北街", "横街", "一巷", "二巷");
    private static final int ROADS_OF_A_COMMUNITY = 4;
    private static final int HIGHEST_NUMBER = 240;

    private final Random random;
    private final String stem;
    private final List<String> roads;
    private final Set<String> taken = new HashSet<>();

    YardNames(Random random, String community) {
        this.random = random;
        this.stem = community.endsWith("社区") ? community.substring(0, community.length() - 2) : community;
        var turn = random.nextInt(TURNS.size());
        this.roads = List.of(
                stem + TURNS.get(turn),
                stem + TURNS.get((turn + 1 + random.nextInt(TURNS.size() - 1)) % TURNS.size()),
                ROADS.get(random.nextInt(ROADS.size())),
                ROADS.get(random.nextInt(ROADS.size())));
    }

    /** Notes a name that is taken; false when it was taken already. */
    boolean take(String name) {
        return taken.add(NameKey.of(name));
    }

    /** One of the community's roads. */
    String road() {
        return roads.get(random.nextInt(ROADS_OF_A_COMMUNITY));
    }

    /** A name nobody has here yet. */
    String next() {
        while (true) {
            var name = switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5, 6, 7 -> road() + " " + (1 + random.nextInt(HIGHEST_NUMBER)) + " 号院";
                case 8, 9, 10, 11, 12 -> unit();
                case 13, 14 -> stem + oneOf(KINDS);
                default -> oneOf(FIRST) + oneOf(SECOND) + oneOf(KINDS);
            };
            if (sounds(name) && take(name)) {
                return name;
            }
        }
    }

    /** An old name after a unit that nobody has here yet. */
    String former() {
        while (true) {
            var name = unit();
            if (take(name)) {
                return name;
            }
        }
    }

    private String unit() {
        return oneOf(UNITS) + oneOf(UNIT_ENDINGS);
    }

    /** Not 安安小区, not 和苑苑. */
    private static boolean sounds(String name) {
        for (int i = 1; i < name.length(); i++) {
            if (name.charAt(i) == name.charAt(i - 1) && !Character.isDigit(name.charAt(i))) {
                return false;
            }
        }
        return !name.contains("居新居") && !name.contains("园花园") && !name.contains("院院");
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
