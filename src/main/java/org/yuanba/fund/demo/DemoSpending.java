package org.yuanba.fund.demo;

import java.util.List;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.ledger.Purpose;

/**
 * What an invented yard buys with money of a nature.
 *
 * @param purpose what kind of thing
 * @param what what residents see
 * @param stands where
 */
record DemoSpending(Purpose purpose, String what, String stands) {

    private static final List<DemoSpending> WORKS = List.of(
            new DemoSpending(Purpose.WORKS, "大门口无障碍坡道", "大门口"),
            new DemoSpending(Purpose.WORKS, "雨棚和排水沟", "楼道口"),
            new DemoSpending(Purpose.WORKS, "院坝地面翻新", "中庭"));
    private static final List<DemoSpending> COMMON = List.of(
            new DemoSpending(Purpose.EQUIPMENT, "楼道扶手", "各单元楼道"),
            new DemoSpending(Purpose.EQUIPMENT, "声控楼道灯", "各单元楼道"),
            new DemoSpending(Purpose.EQUIPMENT, "长椅", "中庭"),
            new DemoSpending(Purpose.EQUIPMENT, "电动自行车充电桩", "车棚"),
            new DemoSpending(Purpose.EQUIPMENT, "晾衣架", "楼间空地"),
            new DemoSpending(Purpose.SERVICE, "高龄老人助餐", "院里"));
    private static final List<DemoSpending> PARTY = List.of(
            new DemoSpending(Purpose.ACTIVITY, "坝坝会和邻里活动", "院里"),
            new DemoSpending(Purpose.TRAINING, "楼栋长培训", "社区"),
            new DemoSpending(Purpose.MATERIALS, "黑板和宣传栏", "大门口"));
    private static final List<DemoSpending> DUES = List.of(
            new DemoSpending(Purpose.HARDSHIP_HELP, "困难党员帮助", "院里"),
            new DemoSpending(Purpose.MATERIALS, "学习书报", "党群服务站"),
            new DemoSpending(Purpose.EDUCATION_FACILITIES, "学习角桌椅", "党群服务站"));

    static DemoSpending of(FundNature nature, int number) {
        var choices = switch (nature) {
            case FISCAL_SPECIAL -> WORKS;
            case PARTY_BUILDING_BUDGET -> PARTY;
            case PARTY_DUES -> DUES;
            default -> COMMON;
        };
        return choices.get(Math.floorMod(number, choices.size()));
    }
}
