package org.yuanba.compound.exchange;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yuanba.compound.domain.FieldWords;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.FieldType;

/** The words of sheets for the codes of choices: one that is written, and others that are understood. */
@Component
class ChoiceWords {

    private static final Map<CompoundField, Map<String, List<String>>> OTHERS = Map.of(
            CompoundField.KIND,
            Map.of(
                    "courtyard", List.of("老旧院落", "单体院落", "院子"),
                    "estate", List.of("老旧小区", "住宅小区"),
                    "single_building", List.of("单栋", "独栋", "单体楼栋", "散居楼栋")),
            CompoundField.PROPERTY_MODE,
            Map.of(
                    "none", List.of("无", "无物业", "无物管", "没有物业", "三无", "三无院落", "无人管理"),
                    "self", List.of("自管", "自治", "院落自管", "居民自治", "自治管理", "业主自管"),
                    "community", List.of("社区代管", "托管", "社区兜底"),
                    "trustee", List.of("信托制", "信托"),
                    "company", List.of("有", "有物业", "物业", "市场化物业", "专业物业", "物业服务企业"),
                    "work_unit", List.of("单位自管", "单位", "产权单位管理")),
            CompoundField.RENOVATION,
            Map.of(
                    "none", List.of("未改造", "否", "没改"),
                    "planned", List.of("拟改造", "待改造", "已列入计划"),
                    "ongoing", List.of("改造中", "在改"),
                    "done", List.of("已改造", "已完成", "是", "改造完成")),
            CompoundField.WALLS,
            Map.of(
                    "closed", List.of("全封闭", "围合", "有"),
                    "partly", List.of("半封闭"),
                    "open", List.of("开放", "开放式", "无围墙", "不封闭", "无")),
            CompoundField.FEE_MODE,
            Map.of("lump_sum", List.of("包干"), "remuneration", List.of("酬金"), "none", List.of("无", "未收费")),
            CompoundField.BUILT_CERTAINTY,
            Map.of("exact", List.of("准", "是", "确定"), "about", List.of("约", "估计", "不准", "否")));
    private static final List<String> UNKNOWN = List.of("不详", "未知", "不明");

    private static final Pattern LEFT_OUT = Pattern.compile("[\\s，,、]+");

    private final Map<CompoundField, Map<String, String>> codes = new EnumMap<>(CompoundField.class);
    private final Map<CompoundField, Map<String, String>> words = new EnumMap<>(CompoundField.class);

    ChoiceWords(FieldWords said) {
        for (var field : CompoundField.all()) {
            if (field.type() == FieldType.CHOICE) {
                var known = new HashMap<String, String>();
                var written = new HashMap<String, String>();
                for (var code : field.choices()) {
                    OTHERS.getOrDefault(field, Map.of())
                            .getOrDefault(code, code.equals("unknown") ? UNKNOWN : List.of())
                            .forEach(other -> known.put(plain(other), code));
                }
                for (var code : field.choices()) {
                    var word = String.valueOf(said.said(field, code));
                    written.put(code, word);
                    known.put(plain(word), code);
                    known.put(plain(code), code);
                }
                codes.put(field, known);
                words.put(field, written);
            }
        }
    }

    /** The code a word stands for. */
    Optional<String> code(CompoundField field, String word) {
        var known = codes.getOrDefault(field, Map.of());
        var code = known.get(word);
        return Optional.ofNullable(code != null ? code : known.get(plain(word)));
    }

    /** The word a code is written as. */
    String word(CompoundField field, String code) {
        return words.getOrDefault(field, Map.of()).getOrDefault(code, code);
    }

    /** Every word of a field, in the order of its codes. */
    List<String> words(CompoundField field) {
        return field.choices().stream().map(code -> word(field, code)).toList();
    }

    private static String plain(String word) {
        return LEFT_OUT.matcher(Normalizer.normalize(word, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
