package org.yuanba.member.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.exchange.spi.CellChecks;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerColumn.Checked;
import org.yuanba.exchange.spi.LedgerColumn.Part;
import org.yuanba.member.Category;
import org.yuanba.member.Standing;
import org.yuanba.member.domain.Bases;
import org.yuanba.member.domain.LegalBasis;
import org.yuanba.person.Mobile;

/** The columns of the sheet. An identity number is none of them: such a column of a file is not taken. */
@Component
class MemberColumns {

    static final String ID = "id";
    static final String NAME = "name";
    static final String MOBILE = "mobile";
    static final String COMPOUND = "compound";
    static final String CATEGORY = "category";
    static final String STANDING = "standing";
    static final String BUILDING = "building";
    static final String ENTRANCE = "entrance";
    static final String ORGANISATION = "organisation";
    static final String BASIS = "basis";
    static final String HOW = "basis_how";
    static final String ON = "basis_on";

    private static final int LONGEST_NAME = 50;
    private static final Map<String, Category> CATEGORIES = new LinkedHashMap<>();
    private static final Map<String, Standing> STANDINGS = new LinkedHashMap<>();
    private static final Map<String, String> WAYS = new LinkedHashMap<>();

    static {
        CATEGORIES.put("直管党员", Category.DIRECT);
        CATEGORIES.put("在职党员", Category.IN_SERVICE);
        CATEGORIES.put("流动党员", Category.FLOATING);
        CATEGORIES.put("退休安置党员", Category.SETTLED_RETIRED);
        STANDINGS.put("正式党员", Standing.FULL);
        STANDINGS.put("预备党员", Standing.PROBATIONARY);
        WAYS.put("纸质签字", "PAPER");
        WAYS.put("电话", "PHONE");
        WAYS.put("网页", "WEB");
    }

    private final Bases bases;

    MemberColumns(Bases bases) {
        this.bases = bases;
    }

    List<LedgerColumn> all() {
        return List.of(
                LedgerColumn.of(ID, "系统编号", CellChecks.text(40)).as(Part.ID),
                LedgerColumn.of(NAME, "姓名", MemberColumns::name)
                        .needed()
                        .alsoCalled("党员姓名", "党员")
                        .like("张建国"),
                LedgerColumn.of(MOBILE, "手机", MemberColumns::mobile)
                        .as(Part.LOCATES)
                        .alsoCalled("手机号", "手机号码", "联系电话", "电话", "联系方式")
                        .like("13800000000"),
                LedgerColumn.of(COMPOUND, "院落编号", CellChecks.text(20))
                        .as(Part.LOCATES)
                        .alsoCalled("居住院落编号", "小区编号", "院落编码")
                        .like("510107009004001"),
                choice(CATEGORY, "类别", CATEGORIES.keySet(), MemberColumns::category)
                        .needed()
                        .alsoCalled("党员类别", "党员类型"),
                choice(STANDING, "党员状态", STANDINGS.keySet(), oneOf(STANDINGS.keySet(), "正式", "预备"))
                        .alsoCalled("正式或预备", "人员类别"),
                LedgerColumn.of(BUILDING, "楼栋", CellChecks.text(30)).like("3栋"),
                LedgerColumn.of(ENTRANCE, "单元", CellChecks.text(30)).like("2单元"),
                LedgerColumn.of(ORGANISATION, "所在党组织", CellChecks.text(80))
                        .alsoCalled("党组织", "所在党支部", "支部")
                        .like("玉苑小区第一党支部"),
                LedgerColumn.of(BASIS, "登记依据", this::basis)
                        .needed()
                        .alsoCalled("依据")
                        .like("本人同意"),
                choice(HOW, "同意方式", WAYS.keySet(), oneOf(WAYS.keySet(), "纸质", "电话", "网上")),
                LedgerColumn.of(ON, "依据日期", CellChecks.day())
                        .needed()
                        .alsoCalled("同意日期", "登记日期")
                        .like("2026-11-20"));
    }

    private static LedgerColumn choice(
            String code, String header, java.util.Set<String> words, Function<String, Checked> check) {
        return LedgerColumn.of(code, header, check)
                .choosing(List.copyOf(words))
                .like(words.iterator().next());
    }

    private static Function<String, Checked> oneOf(java.util.Set<String> words, String... shorter) {
        return cell -> {
            int i = 0;
            for (var word : words) {
                if (cell.equals(word) || i < shorter.length && cell.equals(shorter[i])) {
                    return LedgerColumn.good(word);
                }
                i++;
            }
            return LedgerColumn.wrong("exchange.cell.choice", String.join("、", words));
        };
    }

    private static Checked category(String cell) {
        var word = CATEGORIES.containsKey(cell) ? cell : cell + "党员";
        if (word.equals("退休党员") || word.equals("安置党员") || word.equals("退休安置党员党员")) {
            word = "退休安置党员";
        }
        return CATEGORIES.containsKey(word)
                ? LedgerColumn.good(word)
                : LedgerColumn.wrong("exchange.cell.choice", String.join("、", CATEGORIES.keySet()));
    }

    private static Checked name(String cell) {
        var long_ = cell.codePointCount(0, cell.length()) > LONGEST_NAME;
        return long_ || cell.chars().anyMatch(c -> c >= '0' && c <= '9')
                ? LedgerColumn.wrong("member.sheet.name", LONGEST_NAME)
                : LedgerColumn.good(cell.strip());
    }

    /** The number in one writing; a masked one, as exported, is left as it is. */
    private static Checked mobile(String cell) {
        return cell.contains("*") || cell.equals("—")
                ? LedgerColumn.good(cell)
                : Mobile.parse(cell).isPresent()
                        ? LedgerColumn.good(cell.replaceAll("[^0-9]", "").replaceFirst("^(?:00)?86(?=1[0-9]{10}$)", ""))
                        : LedgerColumn.wrong("person.problem.mobile");
    }

    private Checked basis(String cell) {
        return known().contains(cell)
                ? LedgerColumn.good(cell)
                : LedgerColumn.wrong("exchange.cell.choice", String.join("、", known()));
    }

    private volatile List<String> names = List.of();

    private List<String> known() {
        if (names.isEmpty()) {
            names = bases.all().stream().map(Bases.Basis::name).toList();
        }
        return names;
    }

    static Category category(Map<String, String> values) {
        return Objects.requireNonNull(CATEGORIES.get(values.get(CATEGORY)));
    }

    static Standing standing(Map<String, String> values) {
        return STANDINGS.getOrDefault(values.getOrDefault(STANDING, "正式党员"), Standing.FULL);
    }

    /** Every basis, read once for many rows. */
    List<Bases.Basis> bases() {
        return bases.all();
    }

    static LegalBasis basis(Map<String, String> values, List<Bases.Basis> bases) {
        var word = values.getOrDefault(BASIS, "");
        var code = bases.stream()
                .filter(basis -> basis.isCalled(word))
                .findFirst()
                .map(Bases.Basis::code)
                .orElseThrow();
        var how = code.equals(LegalBasis.CONSENT) ? WAYS.get(values.getOrDefault(HOW, "")) : null;
        return new LegalBasis(code, how, LocalDate.parse(values.getOrDefault(ON, "")));
    }

    /** Whether the basis is consent and nobody says how it was given, or the other way round. */
    static boolean lacksHow(Map<String, String> values) {
        return "本人同意".equals(values.get(BASIS)) && !values.containsKey(HOW);
    }

    static Map<String, String> texts(
            org.yuanba.member.domain.Member member, Map<String, String> bases, @Nullable String organisation) {
        var texts = new HashMap<String, String>();
        var facts = member.facts();
        put(texts, CATEGORY, word(CATEGORIES, facts.category()));
        put(texts, STANDING, word(STANDINGS, facts.standing()));
        put(texts, BUILDING, facts.building());
        put(texts, ENTRANCE, facts.entrance());
        put(texts, ORGANISATION, organisation);
        put(texts, BASIS, bases.get(member.basis().code()));
        put(
                texts,
                HOW,
                member.basis().how() == null ? null : word(WAYS, member.basis().how()));
        put(texts, ON, member.basis().on().toString());
        put(texts, COMPOUND, facts.place().value());
        return texts;
    }

    private static void put(Map<String, String> texts, String code, @Nullable String text) {
        if (text != null) {
            texts.put(code, text);
        }
    }

    private static <T> @Nullable String word(Map<String, T> words, T value) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
