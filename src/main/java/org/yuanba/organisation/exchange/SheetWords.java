package org.yuanba.organisation.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.exchange.spi.CellChecks;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.post.Appointment;
import org.yuanba.web.Texts;

/** The words and columns of both sheets. */
@Component
class SheetWords {

    static final String ID = "id";
    static final String COMMUNITY = "community";
    static final String NAME = "name";
    static final String KIND = "kind";
    static final String SINCE = "since";
    static final String SUPERIOR = "superior";
    static final String COMPOUNDS = "compounds";
    static final String POST = "post";
    static final String PERSON = "person";
    static final String UNTIL = "until";
    static final String HOW = "how";
    static final String NEWLY_TRAINED = "newly_trained";

    /** What is resolved of a new post's holder. */
    static final String HOLDER = "holder";

    private static final int LONGEST = 80;
    private static final int MANY = 2_000;

    private final Map<String, OrganisationKind> kinds = new LinkedHashMap<>();
    private final Map<String, Appointment> ways = new LinkedHashMap<>();

    SheetWords(Texts texts) {
        Arrays.stream(OrganisationKind.values())
                .forEach(kind -> kinds.put(texts.text(Texts.CHINESE, kind.key()), kind));
        Arrays.stream(Appointment.values()).forEach(way -> ways.put(texts.text(Texts.CHINESE, way.key()), way));
    }

    /** The kind of this word. */
    OrganisationKind kind(String word) {
        return Optional.ofNullable(kinds.get(word)).orElseThrow();
    }

    /** The word of this kind. */
    String word(OrganisationKind kind) {
        return word(kinds, kind);
    }

    /** The way of this word. */
    Appointment way(String word) {
        return Optional.ofNullable(ways.get(word)).orElseThrow();
    }

    /** The word of this way. */
    String word(Appointment way) {
        return word(ways, way);
    }

    private static <T> String word(Map<String, T> words, T wanted) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    List<LedgerColumn> ofOrganisations() {
        return List.of(
                id(),
                community(),
                LedgerColumn.of(NAME, "组织名称", CellChecks.text(LONGEST))
                        .alsoCalled("名称", "党组织名称", "组织")
                        .needed()
                        .like("吉福苑党支部"),
                LedgerColumn.of(KIND, "组织类型", CellChecks.oneOf(words(kinds)))
                        .alsoCalled("类型", "类别", "党组织类型")
                        .needed()
                        .choosing(List.copyOf(kinds.keySet())),
                LedgerColumn.of(SINCE, "成立日期", CellChecks.day())
                        .alsoCalled("成立时间", "成立")
                        .needed()
                        .like("2024-05-01"),
                LedgerColumn.of(SUPERIOR, "上级组织", CellChecks.text(LONGEST)).alsoCalled("上级", "上级党组织"),
                LedgerColumn.of(COMPOUNDS, "负责的院落", CellChecks.text(MANY))
                        .alsoCalled("院落", "覆盖院落", "小区")
                        .like("吉福苑、晋康院"));
    }

    List<LedgerColumn> ofPosts(List<String> posts) {
        return List.of(
                id(),
                community(),
                LedgerColumn.of(NAME, "组织名称", CellChecks.text(LONGEST))
                        .alsoCalled("组织", "党组织", "党组织名称")
                        .needed()
                        .like("吉福苑党支部"),
                LedgerColumn.of(POST, "职务", CellChecks.oneOf(words(posts)))
                        .alsoCalled("岗位", "任职")
                        .needed()
                        .choosing(posts),
                LedgerColumn.of(SINCE, "任职开始", CellChecks.day())
                        .alsoCalled("任职时间", "任职日期", "开始日期")
                        .needed()
                        .like("2024-05-01"),
                LedgerColumn.of(PERSON, "称呼或姓名", CellChecks.text(LONGEST))
                        .alsoCalled("姓名", "称呼", "任职人")
                        .as(LedgerColumn.Part.LOCATES)
                        .like("王师傅"),
                LedgerColumn.of(UNTIL, "任职结束", CellChecks.day()).alsoCalled("结束日期", "离任日期"),
                LedgerColumn.of(HOW, "产生方式", CellChecks.oneOf(words(ways))).choosing(List.copyOf(ways.keySet())),
                LedgerColumn.of(NEWLY_TRAINED, "新培养", CellChecks.yesNo()).choosing(List.of("是", "否")));
    }

    private static LedgerColumn id() {
        return LedgerColumn.of(ID, "编号（勿改）", LedgerColumn::good).as(LedgerColumn.Part.ID);
    }

    private static LedgerColumn community() {
        return LedgerColumn.of(COMMUNITY, "社区", CellChecks.text(LONGEST))
                .alsoCalled("所属社区", "社区名称", "村社区")
                .as(LedgerColumn.Part.LOCATES)
                .like("吉福社区");
    }

    private static Map<String, List<String>> words(Map<String, ?> known) {
        return words(known.keySet());
    }

    private static Map<String, List<String>> words(java.util.Collection<String> known) {
        var words = new LinkedHashMap<String, List<String>>();
        known.forEach(word -> words.put(word, List.of()));
        return words;
    }
}
