package org.yuanba.compound.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yuanba.compound.ledger.CompoundField;

/**
 * The header of a field in sheets, and what else offices call it.
 *
 * @param header as Yuanba writes it; never changed, old exports must stay readable
 * @param synonyms other headers
 * @param example a filled cell
 */
record SheetHeader(String header, List<String> synonyms, String example) {

    private static final Map<CompoundField, SheetHeader> ALL = new EnumMap<>(CompoundField.class);

    static {
        put(CompoundField.NAME, "院落名称", "玉苑小区", "小区名称", "名称", "院落", "小区", "院名", "小区院落名称", "老旧小区名称", "老旧院落名称", "院落小区名称");
        put(CompoundField.ALIASES, "别名", "五四小区、305号院", "曾用名", "老名字", "别名老名字", "俗称", "其他名称");
        put(CompoundField.KIND, "类型", "院落", "院落类型", "小区类型", "类别");
        put(CompoundField.ADDRESS, "地址", "晋阳路305号", "详细地址", "院落地址", "小区地址", "坐落", "具体地址");
        put(CompoundField.ROAD, "路名", "晋阳路", "道路", "街巷", "所在道路");
        put(CompoundField.ROAD_NUMBER, "门牌号", "305号", "门牌", "门牌号码");
        put(CompoundField.BUILT_YEAR, "建成年份", "1985", "建成年代", "建造年份", "建成时间", "建设年代", "修建年份", "竣工年份", "建筑年代", "建成年");
        put(CompoundField.BUILT_YEAR_LAST, "最晚建成年份", "1988", "建成年份止", "最后建成年份");
        put(CompoundField.BUILT_CERTAINTY, "年份准不准", "准确", "年份是否准确");
        put(CompoundField.RENOVATION, "改造情况", "已经改造", "是否改造", "改造状态", "老旧小区改造情况");
        put(CompoundField.LAND_AREA, "占地面积（㎡）", "5200", "用地面积", "土地面积");
        put(CompoundField.FLOOR_AREA, "建筑面积（㎡）", "27412.50", "总建筑面积", "面积", "房屋面积", "建筑总面积");
        put(CompoundField.BUILDINGS, "楼栋数", "9", "栋数", "楼栋", "幢数", "楼幢数", "楼数");
        put(CompoundField.ENTRANCES, "单元数", "24", "单元");
        put(CompoundField.HOUSEHOLDS, "户数", "428", "总户数", "居民户数", "住户数", "住户");
        put(CompoundField.RESIDENTS, "居民人数", "1130", "人数", "居民", "常住人口", "人口", "总人数", "居住人数", "人口数");
        put(CompoundField.LIFTS, "电梯数", "0", "电梯", "电梯台数");
        put(CompoundField.PROPERTY_MODE, "物业管理方式", "居民自管", "物业管理模式", "物业模式", "管理模式", "物业情况", "管理方式", "物管方式");
        put(CompoundField.PROPERTY_COMPANY, "物业公司", "", "物业服务企业", "物业企业", "物业名称", "物业公司名称", "物管公司");
        put(CompoundField.FEE_MODE, "收费方式", "包干制", "物业收费方式", "收费模式");
        put(CompoundField.GATES, "大门数", "2", "大门", "出入口", "出入口数");
        put(CompoundField.WALLS, "围墙", "封闭", "围墙情况", "封闭情况");
        put(CompoundField.PARKING_SPACES, "停车位数", "36", "停车位", "车位", "车位数");
        put(CompoundField.CHARGING_POINTS, "充电位数", "12", "充电位", "充电桩", "充电桩数");
        put(CompoundField.ACTIVITY_AREA, "活动场地（㎡）", "180", "活动场所面积", "活动用房面积", "活动场地面积");
        put(CompoundField.LATITUDE, "纬度", "30.650000");
        put(CompoundField.LONGITUDE, "经度", "104.060000");
        put(CompoundField.OUTLINE_SHAPE, "边界", "");
        put(CompoundField.LOCATION_SOURCE, "位置来源", "登记资料");
        put(CompoundField.AS_OF, "数据截至", "2026-11-20", "截至日期", "数据日期", "统计日期", "统计时间", "填报日期", "填报时间");
        put(CompoundField.SOURCE, "数据来源", "社区台账", "来源");
        put(CompoundField.REMARKS, "备注", "", "说明", "备注说明");
    }

    private static void put(CompoundField field, String header, String example, String... synonyms) {
        ALL.put(field, new SheetHeader(header, List.of(synonyms), example));
    }

    static SheetHeader of(CompoundField field) {
        var header = ALL.get(field);
        if (header == null) {
            throw new IllegalStateException(field + " has no header. Maybe it is new, and wants one here.");
        }
        return header;
    }
}
