package org.yuanba.compound.exchange;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.compound.ledger.FieldType;
import org.yuanba.compound.ledger.Reading;
import org.yuanba.exchange.spi.CellChecks;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerColumn.Checked;
import org.yuanba.web.Dates;

/** The columns of the sheet, and the way between their texts and facts. */
@Component
class CompoundColumns {

    static final String ID = "id";
    static final String KEY = "place";
    static final String DISTRICT = "district";
    static final String STREET = "street";
    static final String COMMUNITY = "community";

    private static final List<String> ABOUT = List.of("约", "左右", "上下", "大概", "余", "~", "～");

    private final ChoiceWords words;
    private final Clock clock;
    private final List<LedgerColumn> all;

    CompoundColumns(ChoiceWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
        var columns = new ArrayList<LedgerColumn>();
        columns.add(LedgerColumn.of(ID, "系统编号", CellChecks.text(40)).as(LedgerColumn.Part.ID));
        columns.add(locating(DISTRICT, "区（市）县", "武侯区", "区县", "所属区县", "行政区", "区", "县区"));
        columns.add(locating(STREET, "街道（镇）", "晋阳街道", "街道", "镇街", "街镇", "所属街道", "街道办", "街道办事处", "乡镇街道", "镇"));
        columns.add(locating(COMMUNITY, "社区", "吉福社区", "所属社区", "社区代码", "社区编码", "社区名称", "村社区", "社区村", "居委会", "村"));
        columns.add(locating(KEY, "院落编号", "510107009004001", "小区编号", "院落编码", "小区编码"));
        CompoundField.all().forEach(field -> columns.add(column(field)));
        this.all = List.copyOf(columns);
    }

    List<LedgerColumn> all() {
        return all;
    }

    private static LedgerColumn locating(String code, String header, String example, String... synonyms) {
        return LedgerColumn.of(code, header, CellChecks.text(80))
                .alsoCalled(synonyms)
                .as(LedgerColumn.Part.LOCATES)
                .like(example);
    }

    private LedgerColumn column(CompoundField field) {
        var header = SheetHeader.of(field);
        var column = LedgerColumn.of(field.code(), header.header(), cell -> check(field, cell))
                .alsoCalled(header.synonyms().toArray(String[]::new))
                .like(header.example());
        if (field.isRequired()) {
            column = column.needed();
        }
        if (field.type() == FieldType.CHOICE) {
            column = column.choosing(words.words(field));
        }
        return field.type().isNumber() ? column.numeric() : column;
    }

    private Checked check(CompoundField field, String cell) {
        if (field.type() == FieldType.CHOICE) {
            return words.code(field, cell)
                    .map(code -> LedgerColumn.good(words.word(field, code)))
                    .orElseGet(() -> LedgerColumn.wrong("exchange.cell.choice", String.join("、", words.words(field))));
        }
        var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        return switch (field.read(beforehand(field, cell), today)) {
            case Reading.Blank blank -> LedgerColumn.doubtful(null, "exchange.cell.needed", cell);
            case Reading.Value value -> {
                var text = text(field, value.value());
                yield field.type().isNumber() && isAbout(cell)
                        ? LedgerColumn.doubtful(text, "exchange.cell.about-taken", text)
                        : LedgerColumn.good(text);
            }
            case Reading.Wrong wrong ->
                field.type().isNumber() && isAbout(cell)
                        ? LedgerColumn.wrong("exchange.cell.about", "300")
                        : LedgerColumn.wrong(wrong.reason(), wrong.arguments().toArray());
        };
    }

    /** Whether a figure is told as a rough one. */
    private static boolean isAbout(String cell) {
        return cell.chars().anyMatch(c -> c >= '~') && ABOUT.stream().anyMatch(cell::contains);
    }

    /** Days and years as spreadsheets keep them, before the ledger reads them. */
    private static String beforehand(CompoundField field, String cell) {
        if (field.type() == FieldType.YEAR && cell.length() == 4) {
            return cell;
        }
        return switch (field.type()) {
            case DATE -> CellChecks.day().apply(cell) instanceof Checked.Good day ? day.text() : cell;
            case YEAR -> CellChecks.year(1000, 2999).apply(cell) instanceof Checked.Good year ? year.text() : cell;
            default -> cell;
        };
    }

    private static String text(CompoundField field, Object value) {
        return switch (field.type()) {
            case AREA -> BigDecimal.valueOf((Long) value, 2).toPlainString();
            case DEGREES -> ((BigDecimal) value).toPlainString();
            default -> value.toString();
        };
    }

    /** The texts of facts, by column. */
    Map<String, String> texts(Facts facts) {
        var texts = new HashMap<String, String>();
        for (var field : CompoundField.all()) {
            var text = facts.text(field);
            if (text != null) {
                texts.put(field.code(), field.type() == FieldType.CHOICE ? words.word(field, text) : text);
            }
        }
        return texts;
    }

    /** The facts of canonical texts. */
    Facts facts(Map<String, String> texts) {
        return Facts.of(field -> value(field, texts.get(field.code())));
    }

    /** These facts with others instead; a field of {@code before} that is missing in {@code after} becomes blank. */
    Facts changed(Facts facts, Map<String, String> before, Map<String, String> after) {
        return Facts.of(field -> before.containsKey(field.code()) || after.containsKey(field.code())
                ? value(field, after.get(field.code()))
                : facts.value(field));
    }

    private @Nullable Object value(CompoundField field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (field.type()) {
            case YEAR, COUNT -> Integer.valueOf(text);
            case AREA -> new BigDecimal(text).movePointRight(2).longValueExact();
            case DEGREES -> new BigDecimal(text).setScale(6);
            case DATE -> LocalDate.parse(text);
            case CHOICE -> words.code(field, text).orElseThrow();
            default -> text;
        };
    }
}
