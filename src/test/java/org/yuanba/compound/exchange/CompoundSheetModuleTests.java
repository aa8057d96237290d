package org.yuanba.compound.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.Written;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.testing.CityTest;

@CityTest
@Transactional
class CompoundSheetModuleTests {

    private static final PlaceKey CITY = new PlaceKey("5101");

    @Autowired
    CompoundSheet sheet;

    @Autowired
    Access access;

    @Autowired
    Places places;

    private final Actor by = Actor.system();
    private Place community = new Place(CITY, "", true, null, null, null);

    @BeforeEach
    void community() {
        community = places.at(PlaceLevel.COMMUNITY, all()).stream()
                .filter(place -> place.name().contains("吉福社区"))
                .findFirst()
                .orElseThrow();
    }

    private Scope all() {
        return access.scope(by);
    }

    private Match match(Map<String, String> values) {
        return sheet.match(List.of(new SheetRow(2, values)), CITY, all()).getFirst();
    }

    private Written open(Map<String, String> values) {
        var made = (Match.New) match(values);
        var facts = new HashMap<>(values);
        facts.remove("community");
        return sheet.write(List.of(new RowChange(2, null, 0, Map.of(), facts, made.resolved())), by)
                .getFirst();
    }

    private Map<String, String> row(String name) {
        return Map.of("community", community.key().value(), "name", name);
    }

    private static String reason(Match match) {
        return match instanceof Match.Refused refused
                ? refused.reason()
                : match.getClass().getSimpleName();
    }

    @Test
    void findsACompoundByCommunityAndNormalisedName() {
        open(row("305号院"));

        assertThat(match(row("３０５ 号院"))).isInstanceOf(Match.Existing.class);
        assertThat(match(row("306号院"))).isInstanceOf(Match.New.class);
    }

    @Test
    void findsACompoundByAlias() {
        var written = open(Map.of("community", community.key().value(), "name", "玉苑小区", "aliases", "五四小区、老五四"));

        var match = match(row("五四小区"));

        assertThat(((Match.Existing) match).id()).isEqualTo(written.id());
    }

    @Test
    void refusesTwoCandidatesAndNamesBoth() {
        open(Map.of("community", community.key().value(), "name", "玉苑小区", "aliases", "晋康院"));
        open(row("晋康院二"));
        sheet.write(
                List.of(new RowChange(
                        3,
                        null,
                        0,
                        Map.of(),
                        Map.of("name", "晋康院"),
                        Map.of("community", community.key().value()))),
                by);

        var refused = (Match.Refused) match(row("晋康院"));

        assertThat(refused.reason()).isEqualTo("compound.sheet.two-candidates");
        assertThat(refused.arguments().getFirst().toString()).contains("玉苑小区", "晋康院");
    }

    @Test
    void findsACompoundByItsKeyAndByItsHiddenId() {
        var written = open(row("305号院"));

        var byKey = (Match.Existing) match(Map.of("place", written.place().value()));
        var byId = (Match.Existing) match(Map.of("id", written.id().toString()));

        assertThat(byKey.byId()).isFalse();
        assertThat(byId.byId()).isTrue();
        assertThat(byId.id()).isEqualTo(byKey.id());
    }

    @Test
    void refusesAKeyOrAnIdThatIsNotThere() {
        assertThat(reason(match(Map.of("place", community.key() + "998")))).isEqualTo("compound.sheet.key-unknown");
        assertThat(reason(match(Map.of("id", "0199a0a0-0000-7000-8000-000000000000"))))
                .isEqualTo("compound.sheet.id-unknown");
    }

    @Test
    void knowsACommunityWithAndWithoutItsEnding() {
        for (var name : List.of("吉福社区居委会", "吉福社区", "吉福")) {
            var match = match(Map.of("community", name, "district", "武侯区", "name", "一号院"));

            assertThat(match).as(name).isInstanceOf(Match.New.class);
        }
    }

    @Test
    void refusesANameThatStandsSeveralTimesAndNamesThem() {
        var refused = (Match.Refused) match(Map.of("community", "太平社区", "name", "一号院"));

        assertThat(refused.reason()).isEqualTo("compound.sheet.community-ambiguous");
        assertThat(refused.arguments().getLast().toString()).contains("、");
    }

    @Test
    void takesANameThatStandsSeveralTimesWhereOnlyOneLiesInTheScope() {
        var one = places.at(PlaceLevel.COMMUNITY, all()).stream()
                .filter(place -> place.name().startsWith("太平社区"))
                .findFirst()
                .orElseThrow();
        var street = one.key().at(PlaceLevel.STREET);

        var match = sheet.match(
                        List.of(new SheetRow(2, Map.of("community", "太平社区", "name", "一号院"))),
                        street,
                        all().within(street))
                .getFirst();

        assertThat(((Match.New) match).resolved())
                .containsEntry("community", one.key().value());
    }

    @Test
    void refusesACommunityOutsideTheScope() {
        var elsewhere = new PlaceKey("510104");

        var match = sheet.match(List.of(new SheetRow(2, row("一号院"))), elsewhere, all().within(elsewhere))
                .getFirst();

        assertThat(reason(match)).isEqualTo("compound.sheet.community-outside");
    }

    @Test
    void needsNoCommunityOnACommunitysOwnPage() {
        var match = sheet.match(
                        List.of(new SheetRow(2, Map.of("name", "一号院"))), community.key(), all().within(community.key()))
                .getFirst();

        assertThat(match).isInstanceOf(Match.New.class);
        assertThat(reason(match(Map.of("name", "一号院")))).isEqualTo("compound.sheet.community-needed");
    }

    @Test
    void refusesToMoveACompoundToAnotherCommunity() {
        var written = open(row("305号院"));
        var other = places.at(PlaceLevel.COMMUNITY, all()).stream()
                .filter(place -> !place.key().equals(community.key()))
                .findFirst()
                .orElseThrow();

        var match = match(
                Map.of("id", written.id().toString(), "community", other.key().value()));

        assertThat(reason(match)).isEqualTo("compound.sheet.moving");
    }

    @Test
    void saysWhatContradictsItself() {
        assertThat(sheet.contradictions(Map.of("name", "院", "built_year", "1990", "built_year_last", "1985")))
                .extracting(Match.Refused::column)
                .containsExactly("built_year_last");
    }

    @Test
    void takesBackWhatItMadeAndWhatItChanged() {
        var made = open(Map.of("community", community.key().value(), "name", "玉苑小区", "households", "428"));
        var change = new RowChange(
                2, made.id(), made.version(), Map.of("households", "428"), Map.of("households", "430"), Map.of());
        var changed = sheet.write(List.of(change), by).getFirst();

        var kept = sheet.undo(
                List.of(new Undoable(changed, false, Map.of("households", "428"), Map.of("households", "430"))), by);

        assertThat(kept).isEmpty();
        var now = (Match.Existing) match(row("玉苑小区"));
        assertThat(now.current()).containsEntry("households", "428");
        var again = new Written(made.id(), made.place(), made.name(), now.version());
        assertThat(sheet.undo(List.of(new Undoable(again, true, Map.of(), Map.of())), by))
                .isEmpty();
        assertThat(match(row("玉苑小区"))).isInstanceOf(Match.New.class);
    }

    @Test
    void leavesWhatWasChangedAfterwards() {
        var made = open(row("玉苑小区"));
        sheet.write(
                List.of(new RowChange(2, made.id(), made.version(), Map.of(), Map.of("households", "430"), Map.of())),
                by);

        assertThat(sheet.undo(List.of(new Undoable(made, true, Map.of(), Map.of())), by))
                .hasSize(1);
    }

    @Test
    void exportsWhatItWouldReadAsTheSame() {
        open(Map.of(
                "community",
                community.key().value(),
                "name",
                "玉苑小区",
                "kind",
                "小区",
                "floor_area",
                "27412.50",
                "built_year",
                "1985",
                "as_of",
                "2026-11-20"));

        sheet.export(community.key(), all(), row -> {
            var match = (Match.Existing) match(row.values());
            sheet.columns().stream()
                    .filter(column -> column.part() == LedgerColumn.Part.VALUE)
                    .forEach(column -> {
                        var cell = row.value(column.code());
                        if (cell != null) {
                            assertThat(column.check().apply(cell))
                                    .isEqualTo(LedgerColumn.good(
                                            String.valueOf(match.current().get(column.code()))));
                        }
                    });
            assertThat(row.values())
                    .containsEntry("community", community.name())
                    .containsEntry("kind", "小区");
        });
    }

    @Test
    void takesAnAboutNumberWithAHint() {
        var households = sheet.columns().stream()
                .filter(column -> column.code().equals("households"))
                .findFirst()
                .orElseThrow();

        assertThat(households.check().apply("约300户"))
                .isEqualTo(LedgerColumn.doubtful("300", "exchange.cell.about-taken", "300"));
        assertThat(households.check().apply("300左右")).isInstanceOf(LedgerColumn.Checked.Wrong.class);
    }
}
