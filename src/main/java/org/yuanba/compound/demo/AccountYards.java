package org.yuanba.compound.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yuanba.shared.PlaceKey;

/**
 * A community the programme's account names, with the yards that stand there by name.
 *
 * @param community its key
 * @param road the road they stand on
 * @param names what they are called
 * @param alone whether no other yards are invented beside them
 */
record AccountYards(PlaceKey community, String road, List<String> names, boolean alone) {

    /** Where nine small yards became one. */
    static final PlaceKey WUSI = new PlaceKey("510114004025");

    private static final Map<String, List<String>> OLD_NAMES = Map.of(
            "玉苑小区", List.of("福字院", "丝厂一院", "临街单院"),
            "305号院", List.of("县委老宿舍"),
            "吉福苑", List.of("吉福新居"),
            "粮站宿舍", List.of("粮食局家属院"));

    private static final List<AccountYards> ALL = List.of(
            alone(
                    "510114008017",
                    "桂湖中路",
                    "305号院",
                    "粮站宿舍",
                    "缝纫厂院",
                    "教工院",
                    "供销社宿舍",
                    "邮电院",
                    "桂湖小区",
                    "农机厂宿舍",
                    "百货公司院",
                    "印刷厂宿舍",
                    "桂东苑",
                    "水利局宿舍",
                    "食品厂院"),
            alone("510107009004", "吉福路", "玉苑小区", "吉福苑", "晋康院", "竹器社院", "丝厂二院", "中学教师宿舍", "运输公司院"),
            alone("510115001044", "光华大道", "光华苑", "建筑公司宿舍", "电力公司院", "光华村 3 号院", "卫生院宿舍"),
            among("510107010010", "太平南新街", "卫欣苑小区", "太平苑", "卫生防疫站宿舍"),
            among("510107004001", "老马路", "老马路 9 号院", "老马路 16 号院", "肉联厂宿舍", "马家院"),
            among("510108006007", "桃源路", "关家苑", "桃源小区", "机车厂宿舍"),
            among("510105008006", "清溪东路", "清溪苑", "清溪东路 5 号院", "无线电一厂宿舍"));

    private static AccountYards alone(String community, String road, String... names) {
        return new AccountYards(new PlaceKey(community), road, List.of(names), true);
    }

    private static AccountYards among(String community, String road, String... names) {
        return new AccountYards(new PlaceKey(community), road, List.of(names), false);
    }

    /** All of them by their community. */
    static Map<PlaceKey, AccountYards> all() {
        var all = new TreeMap<PlaceKey, AccountYards>();
        ALL.forEach(yards -> all.put(yards.community(), yards));
        return all;
    }

    /** The other names of a yard of the account. */
    static List<String> oldNames(String name) {
        return OLD_NAMES.getOrDefault(name, List.of());
    }
}
