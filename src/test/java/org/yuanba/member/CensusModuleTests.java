package org.yuanba.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.indicator.spi.IndicatorSource;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.member.census.Census;
import org.yuanba.member.census.CensusKeeping;
import org.yuanba.member.census.Censuses;
import org.yuanba.member.census.Outcome;
import org.yuanba.member.census.Sheet;
import org.yuanba.member.census.Tallies;
import org.yuanba.member.census.Tally;
import org.yuanba.member.domain.EditedMeanwhile;
import org.yuanba.member.domain.Refused;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

@CityTest
@Import(TestMembers.class)
@Transactional
class CensusModuleTests {

    private static final Scope ALL = Ledgers.EVERYWHERE;
    private static final Actor BY = Actor.system();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @Autowired
    TestMembers given;

    @Autowired
    CensusKeeping keeping;

    @Autowired
    Censuses censuses;

    @Autowired
    Tallies tallies;

    @Autowired
    List<IndicatorSource> sources;

    @Autowired
    JdbcClient jdbc;

    private Census open(String name) {
        var id = keeping.open(Ledgers.JIFU, name, DAY, DAY.plusDays(7), ALL, BY);
        return censuses.find(id, ALL).orElseThrow();
    }

    private void key(Census census, Sheet sheet, Tally tally) {
        keeping.key(census, sheet, keyed(sheet, tally), ALL, BY);
    }

    private static CensusKeeping.Keyed keyed(Sheet sheet, Tally tally) {
        var outcomes =
                Stream.generate(() -> Outcome.MET).limit(sheet.doors().size()).toList();
        return new CensusKeeping.Keyed(sheet.version(), outcomes, tally, "小李", DAY);
    }

    private void structure(PlaceKey yard) {
        var building = NewId.next();
        jdbc.sql("insert into compound_building (id, compound, name) select ?, id, '1栋' from compound where place = ?")
                .params(building, yard.value())
                .update();
        for (var name : List.of("1单元", "2单元")) {
            UUID entrance = NewId.next();
            jdbc.sql("insert into compound_entrance (id, building, name) values (?, ?, ?)")
                    .params(entrance, building, name)
                    .update();
            jdbc.sql(
                            "insert into compound_unit (id, building, entrance, room, purpose) values (?, ?, ?, '101', 'dwelling')")
                    .params(NewId.next(), building, entrance)
                    .update();
        }
    }

    @Test
    void listsDoorsByEntranceAndByNumberWhereNoStructureIsKnown() {
        var known = given.yard("有楼栋院");
        structure(known);
        var unknown = given.yard("没楼栋院");
        var sheets = censuses.sheets(open("第一轮"), ALL);
        assertThat(sheets.stream().filter(sheet -> sheet.place().equals(known)))
                .hasSize(2)
                .allSatisfy(sheet -> assertThat(sheet.doors()).containsExactly("101"));
        assertThat(sheets.stream().filter(sheet -> sheet.place().equals(unknown)))
                .singleElement()
                .satisfies(sheet -> {
                    assertThat(sheet.isWhole()).isTrue();
                    assertThat(sheet.doors()).hasSize(12).startsWith("1", "2");
                });
    }

    @Test
    void countsTheLatestTallyOfEachEntrance() {
        var yard = given.yard("玉苑小区");
        var first = open("第一轮");
        key(first, censuses.sheets(first, ALL).getFirst(), new Tally(6, 2, 1, 0));
        assertThat(tallies.in(Ledgers.JIFU, ALL)).isEqualTo(new Tally(6, 2, 1, 0));
        keeping.close(censuses.find(first.id(), ALL).orElseThrow(), ALL, BY);
        structure(yard);
        var second = open("第二轮");
        var sheets = censuses.sheets(second, ALL);
        key(second, sheets.get(0), new Tally(4, 0, 0, 0));
        assertThat(tallies.in(yard, ALL))
                .as("a half-done round makes nobody vanish")
                .isEqualTo(new Tally(6, 2, 1, 0));
        key(second, sheets.get(1), new Tally(3, 1, 0, 5));
        assertThat(tallies.in(yard, ALL)).isEqualTo(new Tally(7, 1, 0, 5));
    }

    @Test
    void givesTheFiguresWhatItTold() {
        var yard = given.yard("玉苑小区");
        var census = open("第一轮");
        key(census, censuses.sheets(census, ALL).getFirst(), new Tally(89, 18, 3, 0));
        var source = sources.stream()
                .filter(one -> one.measures().stream()
                        .anyMatch(measure -> measure.code().equals("members.direct")))
                .findFirst()
                .orElseThrow();
        assertThat(source.measures())
                .allSatisfy(measure -> assertThat(measure.smallCells()).isEqualTo(Measure.SmallCells.HIDDEN));
        var contribution = source.measure(List.of(Ledgers.JIFU)).get(yard);
        assertThat(contribution).isNotNull();
        assertThat(new long[] {contribution.numerator(0), contribution.numerator(1), contribution.numerator(2)})
                .containsExactly(89, 18, 3);
    }

    @Test
    void refusesASheetKeyedInByTwoAtOnceAndOneOfAClosedRound() {
        given.yard("玉苑小区");
        var census = open("第一轮");
        var sheet = censuses.sheets(census, ALL).getFirst();
        key(census, sheet, Tally.NOBODY);
        assertThatThrownBy(() -> key(census, sheet, Tally.NOBODY)).isInstanceOf(EditedMeanwhile.class);
        keeping.close(census, ALL, BY);
        var closed = censuses.find(census.id(), ALL).orElseThrow();
        assertThatThrownBy(() -> key(closed, censuses.sheets(closed, ALL).getFirst(), Tally.NOBODY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void opensNoSecondRoundAndNoneThatRunsBackwards() {
        open("第一轮");
        assertThatThrownBy(() -> open("又一轮")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> keeping.open(Ledgers.GUIDONG, "反了", DAY, DAY.minusDays(1), ALL, BY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void showsNothingOfAnotherCommunity() {
        var census = open("第一轮");
        assertThat(censuses.find(census.id(), Scope.ofPublicPlace(Ledgers.GUIDONG)))
                .isEmpty();
        assertThat(censuses.in(Ledgers.JIFU, Scope.ofPublicPlace(Ledgers.GUIDONG)))
                .isEmpty();
    }
}
