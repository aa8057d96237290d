package org.yuanba.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.exchange.spi.LedgerColumn.Checked;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.Written;
import org.yuanba.member.listing.MemberCounts;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

@CityTest
@Import(TestMembers.class)
@Transactional
class MemberSheetModuleTests {

    private static final PlaceKey CITY = new PlaceKey("5101");
    private static final Scope ALL = Ledgers.EVERYWHERE;
    private static final Actor BY = Actor.system();

    @Autowired
    TestMembers given;

    @Autowired
    MemberCounts counts;

    @Autowired
    JdbcClient jdbc;

    private final LedgerSheet sheet;
    private PlaceKey yard = Ledgers.JIFU;

    MemberSheetModuleTests(@Autowired List<LedgerSheet> sheets) {
        sheet = sheets.stream()
                .filter(one -> one.code().equals("members"))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void aYard() {
        yard = given.yard("玉苑小区");
    }

    private Map<String, String> row(String name, String mobile) {
        var row = new HashMap<>(Map.of(
                "name", name,
                "compound", yard.value(),
                "category", "直管党员",
                "basis", "本人同意",
                "basis_how", "纸质签字",
                "basis_on", "2026-11-01"));
        if (!mobile.isEmpty()) {
            row.put("mobile", mobile);
        }
        return row;
    }

    private Match match(Map<String, String> row) {
        return sheet.match(List.of(new SheetRow(2, row)), CITY, ALL).getFirst();
    }

    private Written write(Map<String, String> row) {
        var made = (Match.New) match(row);
        return sheet.write(List.of(new RowChange(2, null, 0, Map.of(), row, made.resolved())), BY)
                .getFirst();
    }

    private String check(String column, String cell) {
        return sheet.columns().stream()
                .filter(one -> one.code().equals(column))
                .map(one -> one.check().apply(cell))
                .map(checked -> switch (checked) {
                    case Checked.Good good -> good.text();
                    case Checked.Doubtful odd -> odd.reason();
                    case Checked.Wrong wrong -> wrong.reason();
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isAboutPersonsAndTakesNoIdentityNumber() {
        assertThat(sheet.holdsPersons()).isTrue();
        assertThat(sheet.columns())
                .noneMatch(column -> column.header().contains("身份证")
                        || column.synonyms().stream().anyMatch(other -> other.contains("身份证")));
    }

    @Test
    void findsWhoIsThereByNameAndNumberElseByNameInTheYard() {
        write(row("张建国", "13800000001"));
        write(row("李秀英", ""));
        assertThat(match(row("张建国", "13800000001"))).isInstanceOf(Match.Existing.class);
        assertThat(match(row("李秀英", ""))).isInstanceOf(Match.Existing.class);
        assertThat(match(row("张建国", "13800000002"))).isInstanceOf(Match.New.class);
    }

    @Test
    void entersAPersonOnRecordAsAMemberWithoutEnteringHerTwice() {
        write(row("张建国", "13800000001"));
        jdbc.sql("delete from member").update();
        var before = jdbc.sql("select count(*) from person").query(Long.class).single();
        write(row("张建国", "13800000001"));
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single())
                .isEqualTo(before);
    }

    @Test
    void saysWhatToWriteInsteadOfWhatItCannotTake() {
        assertThat(check("category", "在职")).isEqualTo("在职党员");
        assertThat(check("category", "群众")).isEqualTo("exchange.cell.choice");
        assertThat(check("mobile", "1390")).isEqualTo("person.problem.mobile");
        assertThat(check("mobile", "+86 138-0000-0001")).isEqualTo("13800000001");
        assertThat(check("name", "张3")).isEqualTo("member.sheet.name");
        assertThat(check("basis", "听说的")).isEqualTo("exchange.cell.choice");
        var without = row("张建国", "");
        without.remove("basis_how");
        assertThat(sheet.contradictions(without))
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("member.sheet.how-needed"));
        var elsewhere = row("张建国", "");
        elsewhere.put("compound", "510107009004999");
        assertThat(((Match.Refused) match(elsewhere)).reason()).isEqualTo("member.sheet.compound-unknown");
        assertThat(((Match.Refused) match(row("张**", ""))).reason()).isEqualTo("member.sheet.masked");
    }

    @Test
    void takesBackWhatAnImportWroteWithThePersonsItEntered() {
        var before = jdbc.sql("select count(*) from person").query(Long.class).single();
        var row = row("张建国", "13800000001");
        var written = write(row);
        assertThat(counts.of(Ledgers.JIFU, ALL)).containsEntry(Category.DIRECT, 1L);
        assertThat(sheet.undo(List.of(new Undoable(written, true, Map.of(), row)), BY))
                .isEmpty();
        assertThat(counts.of(Ledgers.JIFU, ALL).getOrDefault(Category.DIRECT, 0L))
                .isZero();
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single())
                .isEqualTo(before);
    }

    @Test
    void leavesWhatSomebodyChangedSince() {
        var row = row("张建国", "13800000001");
        var written = write(row);
        jdbc.sql("update member set version = version + 1").update();
        assertThat(sheet.undo(List.of(new Undoable(written, true, Map.of(), row)), BY))
                .hasSize(1);
    }

    @Test
    void changesARecordAndGivesItsValuesBack() {
        var row = row("张建国", "13800000001");
        var written = write(row);
        var change =
                new RowChange(2, written.id(), 1, Map.of("category", "直管党员"), Map.of("category", "流动党员"), Map.of());
        var changed = sheet.write(List.of(change), BY).getFirst();
        assertThat(counts.of(Ledgers.JIFU, ALL)).containsEntry(Category.FLOATING, 1L);
        sheet.undo(List.of(new Undoable(changed, false, Map.of("category", "直管党员"), Map.of("category", "流动党员"))), BY);
        assertThat(counts.of(Ledgers.JIFU, ALL)).containsEntry(Category.DIRECT, 1L);
    }

    @Test
    void handsOverNoMoreThanAListShows() {
        write(row("张建国", "13800000001"));
        var rows = new java.util.ArrayList<SheetRow>();
        sheet.export(Ledgers.JIFU, ALL, rows::add);
        assertThat(rows).singleElement().satisfies(one -> {
            assertThat(one.value("name")).isEqualTo("张**");
            assertThat(one.value("mobile")).isEqualTo("138****0001");
        });
    }
}
