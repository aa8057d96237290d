package org.yuanba.compound.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.yuanba.access.Actor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditHistory;
import org.yuanba.compound.CompoundClosed;
import org.yuanba.compound.CompoundEdited;
import org.yuanba.compound.CompoundId;
import org.yuanba.compound.CompoundOpened;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.CompoundReopened;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.CompoundsImported;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.listing.CompoundCounts;
import org.yuanba.ops.spi.Check;
import org.yuanba.place.Places;
import org.yuanba.testing.CityTest;

@CityTest
@RecordApplicationEvents
class CompoundWritingTests {

    private static final Scope ALL = Ledgers.EVERYWHERE;
    private static final Actor BY = Actor.system();

    @Autowired
    CompoundOpening opening;

    @Autowired
    CompoundEditing editing;

    @Autowired
    CompoundClosing closing;

    @Autowired
    CompoundBulk bulk;

    @Autowired
    Compounds compounds;

    @Autowired
    CompoundCounts counts;

    @Autowired
    Places places;

    @Autowired
    AuditHistory history;

    @Autowired
    ApplicationEvents events;

    @Autowired
    List<Check> checks;

    @Autowired
    JdbcClient jdbc;

    private CompoundRecord yard(String name) {
        return opening.open(Ledgers.JIFU, Ledgers.named(name), ALL, BY);
    }

    private CompoundRecord now(CompoundRecord compound) {
        return compounds.find(compound.place(), ALL).orElseThrow();
    }

    @Test
    void opensACompoundWithAKeyOfItsCommunityAndAllItsFacts() {
        var opened = opening.open(Ledgers.GUANGHUA, Ledgers.yuyuan(), ALL, BY);
        assertThat(opened.place().value()).startsWith(Ledgers.GUANGHUA.value()).hasSize(15);
        assertThat(now(opened).facts()).isEqualTo(Ledgers.yuyuan());
        assertThat(now(opened).version()).isEqualTo(1);
        assertThat(places.find(opened.place(), ALL).orElseThrow().name()).isEqualTo("玉苑小区");
        assertThat(events.stream(CompoundOpened.class)).contains(new CompoundOpened(opened.id(), opened.place()));
    }

    @Test
    void refusesASecondCompoundOfTheSameNameAndNamesTheFirst() {
        var first = yard("教工院");
        assertThatThrownBy(() -> yard("教 工院"))
                .isInstanceOfSatisfying(
                        SameNameStands.class, e -> assertThat(e.standing().id()).isEqualTo(first.id()));
    }

    @Test
    void refusesANewCompoundNamedLikeAnothersAlias() {
        opening.open(Ledgers.JIFU, Ledgers.named("新院").with(CompoundField.ALIASES, "旧院"), ALL, BY);
        assertThatThrownBy(() -> yard("旧院")).isInstanceOf(SameNameStands.class);
    }

    @Test
    void letsTwoCommunitiesUseTheSameName() {
        yard("邮电院");
        assertThat(opening.open(Ledgers.GUIDONG, Ledgers.named("邮电院"), ALL, BY).name())
                .isEqualTo("邮电院");
    }

    @Test
    void keepsTheFormerNameAsAnAlias() {
        var yard = yard("粮站宿舍");
        var renamed = editing.edit(yard, 1, Ledgers.named("福字院"), ALL, BY);
        assertThat(renamed.facts().aliases()).containsExactly("粮站宿舍");
        assertThat(places.find(yard.place(), ALL).orElseThrow().name()).isEqualTo("福字院");
        assertThat(jdbc.sql("select alias from place_alias where place = ?")
                        .param(yard.place().value())
                        .query(String.class)
                        .list())
                .containsExactly("粮站宿舍");
    }

    @Test
    void countsUpTheVersionAndTellsWhichFieldsChanged() {
        var yard = yard("缝纫厂院");
        var edited = editing.edit(yard, 1, yard.facts().with(CompoundField.HOUSEHOLDS, 84), ALL, BY);
        assertThat(edited.version()).isEqualTo(2);
        assertThat(events.stream(CompoundEdited.class).map(CompoundEdited::fields))
                .contains(Set.of("households"));
    }

    @Test
    void changesNothingWhenNothingChanged() {
        var yard = yard("竹器社院");
        editing.edit(yard, 1, yard.facts(), ALL, BY);
        assertThat(now(yard).version()).isEqualTo(1);
        assertThat(history.of(yard.id().value(), ALL)).hasSize(1);
    }

    @Test
    void refusesAnEditOfAnEarlierVersion() {
        var yard = yard("晋康院");
        editing.edit(yard, 1, yard.facts().with(CompoundField.LIFTS, 1), ALL, BY);
        assertThatThrownBy(() -> editing.edit(yard, 1, yard.facts().with(CompoundField.LIFTS, 2), ALL, BY))
                .isInstanceOfSatisfying(
                        EditedMeanwhile.class,
                        e -> assertThat(e.current().getFirst().version()).isEqualTo(2));
    }

    @Test
    void takesDownBeforeAndAfterInTheWordsOfTheHouse() {
        var yard = yard("丝厂二院");
        editing.edit(yard, 1, yard.facts().with(CompoundField.PROPERTY_MODE, "self"), ALL, BY);
        var line = history.of(yard.id().value(), ALL).getFirst();
        assertThat(line.act()).isEqualTo("compound.edited");
        assertThat(line.changes()).hasSize(1);
        assertThat(line.changes().getFirst().labelKey()).isEqualTo("field.compound.property_mode");
        assertThat(line.changes().getFirst().after()).isEqualTo("居民自管");
    }

    @Test
    void closesACompoundAndItsPlace() {
        var yard = yard("运输公司院");
        var open = counts.open(Ledgers.JIFU, ALL);
        closing.close(yard, today(), "拆了", null, ALL, BY);
        assertThat(now(yard).closedOn()).isEqualTo(today());
        assertThat(places.find(yard.place(), ALL).orElseThrow().isOpen()).isFalse();
        assertThat(counts.open(Ledgers.JIFU, ALL)).isEqualTo(open - 1);
        assertThat(events.stream(CompoundClosed.class)).hasSize(1);
    }

    @Test
    void namesTheCompoundThatTookItOver() {
        var yard = yard("临街单院");
        var other = yard("五四小区");
        closing.close(yard, today(), "并院", other.place(), ALL, BY);
        assertThat(places.find(yard.place(), ALL).orElseThrow().successor()).isEqualTo(other.place());
    }

    @Test
    void refusesASuccessorThatDoesNotStand() {
        var yard = yard("丝厂一院");
        var gone = yard("丝厂三院");
        closing.close(gone, today(), "拆了", null, ALL, BY);
        assertThatThrownBy(() -> closing.close(yard, today(), "并院", gone.place(), ALL, BY))
                .isInstanceOf(NoSuchSuccessor.class);
        assertThat(now(yard).isOpen()).isTrue();
    }

    @Test
    void opensAClosedCompoundAgain() {
        var yard = yard("水文站院");
        closing.close(yard, today(), "以为拆了", null, ALL, BY);
        closing.reopen(now(yard), ALL, BY);
        assertThat(now(yard).isOpen()).isTrue();
        assertThat(places.find(yard.place(), ALL).orElseThrow().isOpen()).isTrue();
        assertThat(events.stream(CompoundReopened.class)).hasSize(1);
    }

    @Test
    void refusesToReopenWhenTheNameWasTaken() {
        var yard = yard("食品厂院");
        closing.close(yard, today(), "拆了", null, ALL, BY);
        yard("食品厂院");
        assertThatThrownBy(() -> closing.reopen(now(yard), ALL, BY)).isInstanceOf(SameNameStands.class);
    }

    @Test
    void freesTheNameOfAClosedCompound() {
        var yard = yard("印刷厂宿舍");
        closing.close(yard, today(), "拆了", null, ALL, BY);
        assertThat(yard("印刷厂宿舍").place()).isNotEqualTo(yard.place());
    }

    @Test
    void refusesACompoundOutsideTheScope() {
        var elsewhere = Scope.ofPublicPlace(Ledgers.GUIDONG);
        assertThatThrownBy(() -> opening.open(Ledgers.JIFU, Ledgers.named("外院"), elsewhere, BY))
                .isInstanceOf(OutOfScope.class);
        var yard = yard("内院");
        assertThatThrownBy(() -> editing.edit(yard, 1, Ledgers.named("偷改院"), elsewhere, BY))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> bulk.revise(List.of(new Revision(yard.id(), 1, Ledgers.named("偷改院"))), elsewhere, BY))
                .isInstanceOf(EditedMeanwhile.class);
        assertThat(compounds.find(yard.id(), elsewhere)).isEmpty();
    }

    @Test
    void writesManyInTheirOrderAndTellsSoOnce() {
        var opened = bulk.open(
                List.of(
                        new LedgerEntry(Ledgers.GUANGHUA, Ledgers.named("甲院")),
                        new LedgerEntry(Ledgers.JIFU, Ledgers.named("乙院")),
                        new LedgerEntry(Ledgers.GUANGHUA, Ledgers.named("丙院\t\\N院"))),
                ALL,
                BY);
        assertThat(opened).extracting(CompoundRecord::name).containsExactly("甲院", "乙院", "丙院\t\\N院");
        assertThat(now(opened.getLast()).name()).isEqualTo("丙院\t\\N院");
        assertThat(events.stream(CompoundsImported.class)).hasSize(1);
        assertThat(history.of(opened.getFirst().id().value(), ALL)).hasSize(1);
    }

    @Test
    void writesNoneWhenOneNameStandsAlready() {
        yard("独院");
        var before = counts.open(Ledgers.JIFU, ALL);
        assertThatThrownBy(() -> bulk.open(
                        List.of(
                                new LedgerEntry(Ledgers.JIFU, Ledgers.named("先来院")),
                                new LedgerEntry(Ledgers.JIFU, Ledgers.named("独院"))),
                        ALL,
                        BY))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(counts.open(Ledgers.JIFU, ALL)).isEqualTo(before);
    }

    @Test
    void changesNoneWhenOneWasEditedMeanwhile() {
        var one = yard("一号院");
        var two = yard("二号院");
        editing.edit(two, 1, two.facts().with(CompoundField.GATES, 2), ALL, BY);
        assertThatThrownBy(() -> bulk.revise(
                        List.of(
                                new Revision(one.id(), 1, one.facts().with(CompoundField.GATES, 1)),
                                new Revision(two.id(), 1, two.facts().with(CompoundField.GATES, 1))),
                        ALL,
                        BY))
                .isInstanceOf(EditedMeanwhile.class);
        assertThat(now(one).facts().has(CompoundField.GATES)).isFalse();
    }

    @Test
    void keepsTheVersionOfRowsThatStayTheSame() {
        var one = yard("三号院");
        var two = yard("四号院");
        var revised = bulk.revise(
                List.of(
                        new Revision(one.id(), 1, one.facts()),
                        new Revision(two.id(), 1, two.facts().with(CompoundField.GATES, 3))),
                ALL,
                BY);
        assertThat(revised).extracting(CompoundRecord::version).containsExactly(1, 2);
        assertThat(now(two).facts().number(CompoundField.GATES)).isEqualTo(3);
    }

    @Test
    void takesBackWhatWasEnteredByMistakeWithItsPlace() {
        var yard = yard("错登院");
        bulk.withdraw(List.of(yard.id()), ALL, BY);
        assertThat(compounds.find(yard.place(), ALL)).isEmpty();
        assertThat(places.find(yard.place(), ALL)).isEmpty();
        assertThat(history.of(yard.id().value(), ALL).getFirst().act()).isEqualTo("compound.withdrawn");
    }

    @Test
    void saysWhichCompoundsAreGoneInsteadOfChangingOthers() {
        assertThatThrownBy(() -> bulk.revise(
                        List.of(new Revision(new CompoundId(new UUID(1, 1)), 1, Ledgers.named("没有的院"))), ALL, BY))
                .isInstanceOf(EditedMeanwhile.class);
    }

    @Test
    void keepsSumsOverThoseThatKnowTheFigure() {
        var before = counts.tally(Ledgers.GUIDONG, ALL);
        opening.open(Ledgers.GUIDONG, Ledgers.yuyuan(), ALL, BY);
        opening.open(Ledgers.GUIDONG, Ledgers.named("没数院"), ALL, BY);
        var after = counts.tally(Ledgers.GUIDONG, ALL);
        assertThat(after.sum(CompoundField.HOUSEHOLDS) - before.sum(CompoundField.HOUSEHOLDS))
                .isEqualTo(428);
        assertThat(after.known(CompoundField.HOUSEHOLDS) - before.known(CompoundField.HOUSEHOLDS))
                .isEqualTo(1);
    }

    @Test
    void findsADriftOfTheKeptCountsAndNamesIt() {
        yard("查数院");
        jdbc.sql("insert into compound_count (place, facet, value, n) values ('510107', 'kind', 'estate', 7)")
                .update();
        var check = checks.stream()
                .filter(one -> one.name().equals("compound-counts"))
                .findFirst()
                .orElseThrow();
        assertThat(check.findings()).singleElement().asString().contains("510107", "kind", "estate");
        counts.recount();
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void refusesInTheDatabaseWhatTheFormsRefuse() {
        var yard = yard("约束院");
        for (var wrong : Map.of(
                        "built_year", "1899",
                        "households", "-1",
                        "property_mode", "'anarchy'",
                        "floor_area", "0",
                        "latitude", "30",
                        "closed_on", "current_date")
                .entrySet()) {
            assertThatThrownBy(() -> jdbc.sql("update compound set %s = %s where id = ?"
                                    .formatted(wrong.getKey(), wrong.getValue()))
                            .param(yard.id().value())
                            .update())
                    .as(wrong.getKey())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
