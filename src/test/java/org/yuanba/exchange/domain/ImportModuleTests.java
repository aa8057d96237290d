package org.yuanba.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanba.exchange.TestFiles.csv;
import static org.yuanba.exchange.TestFiles.rows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.KioskSheet;
import org.yuanba.exchange.file.FileRefused;
import org.yuanba.exchange.reading.CheckedRow;
import org.yuanba.exchange.reading.Outcome;
import org.yuanba.exchange.spi.WritingRefused;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

@CityTest
@Import(KioskSheet.class)
class ImportModuleTests {

    private static final PlaceKey PLACE = new PlaceKey("5101");
    private static final java.util.Set<String> MADE = new java.util.HashSet<>();
    private static final Scope SCOPE = Scope.ofPublicPlace(PLACE);

    @Autowired
    KioskSheet kiosks;

    @Autowired
    FileUploading uploading;

    @Autowired
    ImportChecking checking;

    @Autowired
    FileImporting importing;

    @Autowired
    ImportUndoing undoing;

    @Autowired
    ImportReading reading;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock.Turned clock;

    @Autowired
    TestAccounts accounts;

    private Actor by = Actor.system();

    @BeforeEach
    void someone() {
        by = someone("zhou");
    }

    private Actor someone(String username) {
        return MADE.add(username) ? accounts.with(username, "city_analyst", PLACE) : accounts.named(username);
    }

    @AfterEach
    void tidy() {
        clock.run();
        kiosks.kiosks.clear();
        kiosks.beforeWriting = () -> {};
        kiosks.aboutPersons = false;
    }

    private ImportRecord upload(Path file) {
        return record(uploading.upload(file, "亭.xlsx", kiosks, PLACE, by, SCOPE));
    }

    private ImportRecord record(ImportId id) {
        return reading.find(id, "kiosks", PLACE, SCOPE).orElseThrow();
    }

    private List<CheckedRow> rowsOf(ImportRecord record) {
        return reading.page(record, true, 1, 1000).items();
    }

    private ImportRecord confirm(ImportRecord record, boolean goodRowsOnly) {
        importing.confirm(record, goodRowsOnly, kiosks, by, SCOPE);
        return record(record.id());
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void readsChecksAndWritesAFile() {
        var record = upload(csv("亭号,名称,面积", "K1,东门亭,6.5", "K2,西门亭,7"));

        assertThat(record.state()).isEqualTo(ImportState.CHECKED);
        assertThat(record.counts().added()).isEqualTo(2);
        assertThat(kiosks.kiosks).isEmpty();

        var done = confirm(record, false);

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(kiosks.numbered("K1").texts()).containsEntry("area", "6.50");
    }

    @Test
    void writesEveryRowOfAFileOfSeveralChunksOnce() {
        var lines = new ArrayList<String>(List.of("亭号,名称,面积"));
        for (int i = 1; i <= 2 * StagedRows.CHUNK + 500; i++) {
            lines.add("K%d,亭子%d,%d".formatted(i, i, i % 90 + 1));
        }
        var file = csv(lines.toArray(String[]::new));

        var done = confirm(upload(file), false);

        assertThat(done.counts().added()).isEqualTo(2500);
        assertThat(kiosks.kiosks).hasSize(2500);
        assertThat(kiosks.numbered("K2345").texts()).containsEntry("area", "6.00");
        assertThat(upload(file).counts().same()).isEqualTo(2500);
    }

    @Test
    void refusesTheSecondOfTwoRowsHoweverFarApartTheyStand() {
        var lines = new ArrayList<String>(List.of("亭号,名称"));
        for (int i = 1; i <= StagedRows.CHUNK + 10; i++) {
            lines.add("K%d,亭子".formatted(i));
        }
        lines.add("K7,又是亭子");

        var counts = upload(csv(lines.toArray(String[]::new))).counts();

        assertThat(counts.added()).isEqualTo(StagedRows.CHUNK + 10);
        assertThat(counts.refused()).isOne();
    }

    @Test
    void changesNothingTheSecondTime() {
        var file = csv("亭号,名称,面积,开张日期", "K1,东门亭,6.5,2026.11.20", "K2,西门亭,7,");
        confirm(upload(file), false);

        var again = upload(file);

        assertThat(again.counts()).isEqualTo(new ImportRecord.Counts(2, 0, 0, 0, 2, 0, 0));
    }

    @Test
    void keepsGoodRowsBackUntilChosen() {
        var record = upload(csv("亭号,名称,面积", "K1,东门亭,6.5", "K2,西门亭,六十"));

        assertThatThrownBy(() -> confirm(record, false))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("exchange.refused.all-or-nothing");
        assertThat(kiosks.kiosks).isEmpty();

        var done = confirm(record, true);

        assertThat(kiosks.kiosks).hasSize(1);
        assertThat(done.goodRowsOnly()).isTrue();
    }

    @Test
    void checksACorrectedCellAtOnce() {
        var record = upload(csv("亭号,名称,面积", "K1,东门亭,六十"));

        checking.correct(record, 2, Map.of(2, "６０．５"), kiosks, SCOPE);

        assertThat(record(record.id()).counts().refused()).isZero();
        assertThat(rowsOf(record).getFirst().after()).containsEntry("area", "60.50");
    }

    @Test
    void freesTheSecondRowWhenTheFirstIsCorrectedToBeAboutAnother() {
        var record = upload(csv("亭号,名称", "K1,东门亭", "K1,西门亭"));
        assertThat(record.counts().refused()).isEqualTo(1);

        checking.correct(record, 2, Map.of(0, "K9"), kiosks, SCOPE);

        assertThat(record(record.id()).counts().refused()).isZero();
        assertThat(record(record.id()).counts().added()).isEqualTo(2);
    }

    @Test
    void refusesARowCorrectedToBeAboutTheSameRecordAsAnEarlierOne() {
        var record = upload(csv("亭号,名称", "K1,东门亭", "K2,西门亭"));

        checking.correct(record, 3, Map.of(0, "K1"), kiosks, SCOPE);

        assertThat(rowsOf(record)).extracting(CheckedRow::outcome).containsExactly(Outcome.NEW, Outcome.REFUSED);
    }

    @Test
    void waitsForANeededColumnToBeMatched() {
        var record = upload(csv("亭号,叫啥,面积", "K1,东门亭,6.5"));
        assertThat(record.state()).isEqualTo(ImportState.UPLOADED);

        checking.match(record, Arrays.asList("number", "name", "area"), kiosks, by, SCOPE);

        assertThat(record(record.id()).state()).isEqualTo(ImportState.CHECKED);
        assertThat(record(record.id()).counts().added()).isEqualTo(1);
    }

    @Test
    void remembersHowThisPersonMatchedThisSource() {
        var record = upload(csv("亭号,叫什么,面积", "K1,东门亭,6.5"));
        checking.match(record, Arrays.asList("number", "name", null), kiosks, by, SCOPE);

        var next = upload(csv("表", "亭号,叫什么,面积", "K2,西门亭,7"));

        assertThat(next.state()).isEqualTo(ImportState.CHECKED);
        assertThat(codes(next)).containsExactly("number", "name", null);
    }

    @Test
    void doesNotRememberItForOthers() {
        var record = upload(csv("亭号,喊什么,面积", "K1,东门亭,6.5"));
        checking.match(record, Arrays.asList("number", "name", null), kiosks, by, SCOPE);
        by = someone("wang");

        assertThat(upload(csv("亭号,喊什么,面积", "K2,西门亭,7")).state()).isEqualTo(ImportState.UPLOADED);
    }

    @Test
    void matchesNoColumnTwiceAndNoLockedOne() {
        var record = upload(csv("亭号,名称,身份证号,面积", "K1,东门亭,11010519491231002X,6.5"));

        checking.match(record, Arrays.asList("number", "name", "phone", "name"), kiosks, by, SCOPE);

        assertThat(codes(record(record.id()))).containsExactly("number", "name", null, null);
        assertThat(jdbc.sql("select string_agg(cells::text, '') from exchange_row")
                        .query(String.class)
                        .single())
                .doesNotContain("11010519491231002X");
    }

    private static List<@Nullable String> codes(ImportRecord record) {
        var codes = new ArrayList<@Nullable String>();
        record.columns().forEach(column -> codes.add(column.code()));
        return codes;
    }

    @Test
    void takesAnImportBackAsAWhole() {
        confirm(upload(csv("亭号,名称,面积", "K1,东门亭,6.5")), false);
        var second = confirm(upload(csv("亭号,名称,面积", "K1,东门亭,8", "K2,西门亭,7")), false);

        assertThat(undoing.undo(second, kiosks, by)).isZero();

        assertThat(kiosks.kiosks).hasSize(1);
        assertThat(kiosks.numbered("K1").texts()).containsEntry("area", "6.50");
        assertThat(record(second.id()).state()).isEqualTo(ImportState.UNDONE);
    }

    @Test
    void leavesWhatSomebodyChangedAfterwards() {
        var record = confirm(upload(csv("亭号,名称", "K1,东门亭", "K2,西门亭")), false);
        kiosks.change("K1", "name", "东大门亭");

        assertThat(undoing.undo(record, kiosks, by)).isEqualTo(1);
        assertThat(kiosks.numbered("K1").texts()).containsEntry("name", "东大门亭");
        assertThat(record(record.id()).counts().kept()).isEqualTo(1);
    }

    @Test
    void isNotTakenBackTwiceNorAfterSevenDays() {
        var record = confirm(upload(csv("亭号,名称", "K1,东门亭")), false);
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(record.isUndoable(clock.instant())).isFalse();
        assertThatThrownBy(() -> undoing.undo(record, kiosks, by)).hasMessage("exchange.refused.undo");

        clock.run();
        undoing.undo(record, kiosks, by);
        assertThatThrownBy(() -> undoing.undo(record(record.id()), kiosks, by)).hasMessage("exchange.refused.undo");
    }

    @Test
    void writesNothingWhenTheWorldMovedOnSinceTheCheck() {
        kiosks.add(Map.of("number", "K1", "name", "东门亭"));
        var record = upload(csv("亭号,名称", "K1,东大门亭", "K2,西门亭"));
        kiosks.change("K1", "area", "9.00");

        assertThatThrownBy(() -> confirm(record, false)).hasMessage("exchange.refused.moved-on");

        assertThat(kiosks.kiosks).hasSize(1);
        assertThat(record(record.id()).state()).isEqualTo(ImportState.CHECKED);
        assertThat(confirm(record(record.id()), false).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void leavesRowsOutThatMovedOnWhenOnlyGoodOnesWereChosen() {
        kiosks.add(Map.of("number", "K1", "name", "东门亭"));
        var record = upload(csv("亭号,名称", "K1,东大门亭", "K2,西门亭"));
        kiosks.change("K1", "area", "9.00");

        var done = confirm(record, true);

        assertThat(done.counts().refused()).isEqualTo(1);
        assertThat(kiosks.numbered("K1").texts()).containsEntry("name", "东门亭");
        assertThat(kiosks.kiosks).hasSize(2);
    }

    @Test
    void isReadyAgainWhenWritingFails() {
        var record = upload(csv("亭号,名称", "K1,东门亭"));
        kiosks.beforeWriting = () -> {
            throw new IllegalStateException("broken");
        };

        assertThatThrownBy(() -> confirm(record, false)).hasMessage("broken");

        assertThat(record(record.id()).state()).isEqualTo(ImportState.CHECKED);
        assertThat(jdbc.sql("select count(*) from exchange_written where import = ?")
                        .param(record.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhyTheSheetCannotWriteAfterAll() {
        var record = upload(csv("亭号,名称", "K1,东门亭"));
        kiosks.beforeWriting = () -> {
            throw new WritingRefused("exchange.refused.in-use", List.of());
        };

        assertThatThrownBy(() -> confirm(record, false))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("exchange.refused.in-use");
        assertThat(record(record.id()).state()).isEqualTo(ImportState.CHECKED);
    }

    @Test
    void saysOfAnImportThatDiedThatNothingWasWritten() {
        var record = upload(csv("亭号,名称", "K1,东门亭"));
        imports.move(record.id(), List.of(ImportState.CHECKED), ImportState.APPLYING);

        var found = record(record.id());

        assertThat(found.state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(confirm(found, false).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void isNotConfirmedTwice() {
        var record = upload(csv("亭号,名称", "K1,东门亭"));
        confirm(record, false);

        assertThatThrownBy(() -> confirm(record, false)).hasMessage("exchange.refused.not-open");
    }

    @Test
    void keepsNothingOfAFileThatIsRefused() {
        var before = count("exchange_import");

        assertThatThrownBy(() -> upload(csv("姓名,年龄", "张,3")))
                .isInstanceOf(FileRefused.class)
                .hasMessage("exchange.file.no-header");
        assertThatThrownBy(() -> upload(csv("亭号,名称"))).hasMessage("exchange.file.no-rows");

        assertThat(count("exchange_import")).isEqualTo(before);
    }

    @Test
    void countsFiguresThatMoveAndColumnsThatChange() {
        kiosks.add(Map.of("number", "K1", "name", "东门亭", "area", "6.50"));

        var record = upload(csv("亭号,名称,面积", "K1,东大门亭,7", "K2,西门亭,4"));

        assertThat(reading.moving(record, kiosks)).containsEntry("area", new java.math.BigDecimal("4.50"));
        assertThat(reading.changedColumns(record)).containsExactlyInAnyOrderEntriesOf(Map.of("area", 1, "name", 1));
    }

    @Test
    void readsAFileOfSeveralChunks() {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("亭号", "名称"));
        for (int i = 0; i < 2_345; i++) {
            lines.add(List.of("K" + i, "亭" + i));
        }

        var done = confirm(upload(rows(lines)), false);

        assertThat(done.counts().added()).isEqualTo(2_345);
        assertThat(kiosks.kiosks).hasSize(2_345);
        assertThat(undoing.undo(done, kiosks, by)).isZero();
        assertThat(kiosks.kiosks).isEmpty();
    }

    @Test
    void forgetsRowsThatCanNoLongerBeUndone() {
        var record = confirm(upload(csv("亭号,名称", "K1,东门亭")), false);
        clock.advance(Duration.ofDays(9));
        upload(csv("亭号,名称", "K2,西门亭"));

        assertThat(rowsOf(record)).isEmpty();
        assertThat(record(record.id()).counts().added()).isEqualTo(1);
    }

    private String kept() {
        return jdbc.sql("""
                select coalesce(string_agg(concat(cells, subject, before, after, faults), ''), '') from exchange_row
                """).query(String.class).single();
    }

    @Test
    void keepsNoWordReadableOfRowsAboutPersons() {
        kiosks.aboutPersons = true;
        jdbc.sql("delete from exchange_row").update();
        kiosks.add(java.util.Map.of("number", "K9", "name", "周德福"));
        var record = upload(csv("亭号,名称,面积", "K1,张建国,6.5", "K2,李秀英,没有", "K9,周福德,"));

        assertThat(kept()).doesNotContain("张建国", "李秀英", "周德福", "周福德", "没有");
        assertThat(rowsOf(record)).extracting(row -> row.raw().cell(1)).containsExactly("张建国", "李秀英", "周福德");
        assertThat(reading.changedColumns(record)).containsKey("name");

        var done = confirm(record, true);

        assertThat(kiosks.numbered("K1").texts()).containsEntry("name", "张建国");
        var refused = new ArrayList<CheckedRow>();
        reading.refused(done, refused::add);
        assertThat(refused).singleElement().satisfies(row -> {
            assertThat(row.raw().cell(1)).isEqualTo("李秀英");
            assertThat(row.faults()).isNotEmpty();
        });
        assertThat(kept()).doesNotContain("张建国", "李秀英", "周德福");
        assertThat(undoing.undo(done, kiosks, by)).isZero();
        assertThat(kiosks.numbered("K9").texts()).containsEntry("name", "周德福");
    }

    @Test
    void findsRowsAboutOneRecordThoughTheyAreNotReadable() {
        kiosks.aboutPersons = true;
        var record = upload(csv("亭号,名称", "K1,东门亭", "K1,西门亭"));
        assertThat(record.counts().refused()).isPositive();
        checking.correct(record, 3, java.util.Map.of(0, "K2"), kiosks, SCOPE);
        assertThat(record(record.id()).counts().added()).isEqualTo(2);
    }

    @Test
    void throwsTheKeyAwayWithTheRows() {
        kiosks.aboutPersons = true;
        confirm(upload(csv("亭号,名称", "K1,张建国")), false);
        upload(csv("亭号,名称", "K3,李秀英"));
        clock.advance(Duration.ofDays(9));
        kiosks.aboutPersons = false;
        upload(csv("亭号,名称", "K2,西门亭"));

        assertThat(jdbc.sql("select count(*) from exchange_import where seal is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isNotSeenOutsideTheScope() {
        var record = upload(csv("亭号,名称", "K1,东门亭"));

        assertThat(reading.find(record.id(), "kiosks", PLACE, Scope.ofPublicPlace(new PlaceKey("510107"))))
                .isEmpty();
    }

    @Test
    void tellsTheAuditTrail() {
        var record = confirm(upload(csv("亭号,名称", "K1,东门亭")), false);
        undoing.undo(record, kiosks, by);

        assertThat(jdbc.sql("select act from audit_entry where subject = ? order by at, id")
                        .param(record.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("exchange.imported", "exchange.undone");
    }
}
