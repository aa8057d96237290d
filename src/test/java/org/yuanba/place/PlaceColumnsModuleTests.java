package org.yuanba.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.testing.CityTest;

@CityTest
class PlaceColumnsModuleTests {

    private static final PlaceKey CITY = new PlaceKey("5101");
    private static final PlaceKey GUIDONG = new PlaceKey("510114008017");

    @Autowired
    PlaceColumns columns;

    @Autowired
    PlaceOpening opening;

    @Autowired
    PlaceClosing closing;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openSome() {
        if (jdbc.sql("select count(*) from place where level = 'compound'")
                        .query(Integer.class)
                        .single()
                == 0) {
            var keys = opening.openCompounds(List.of(
                    new NewCompound(GUIDONG, "粮站宿舍"),
                    new NewCompound(GUIDONG, "玉苑小区"),
                    new NewCompound(new PlaceKey("510107009004"), "吉福苑")));
            closing.merge(keys.get(0), keys.get(1), LocalDate.now().plusDays(1));
        }
    }

    @Test
    void showsFiveColumnsForACompoundOfTheCity() {
        assertThat(columns.of(new PlaceKey(GUIDONG.value() + "002"), all()))
                .extracting(PlaceColumns.Column::level)
                .containsExactly(
                        PlaceLevel.CITY,
                        PlaceLevel.DISTRICT,
                        PlaceLevel.STREET,
                        PlaceLevel.COMMUNITY,
                        PlaceLevel.COMPOUND);
    }

    @Test
    void showsTheDistrictsOfTheCity() {
        var shown = columns.of(CITY, all());
        assertThat(shown).hasSize(2);
        assertThat(shown.getLast().entries()).hasSize(20);
    }

    @Test
    void countsTheCompoundsThatStandInEachPlace() {
        var shown = columns.of(CITY, all());
        assertThat(shown.getFirst().entries().getFirst().compounds()).isEqualTo(2);
        assertThat(entry(shown.get(1), "510114").compounds()).isEqualTo(1);
        assertThat(entry(shown.get(1), "510104").compounds()).isZero();
    }

    @Test
    void listsACompoundThatEndedLastWithItsSuccessor() {
        var last = columns.of(GUIDONG, all()).getLast().entries().getLast();
        assertThat(last.place().name()).isEqualTo("粮站宿舍");
        assertThat(last.successor()).isEqualTo("玉苑小区");
    }

    @Test
    void showsAboveTheScopeOnlyTheWayThere() {
        var shown = columns.of(GUIDONG, Scope.ofPublicPlace(GUIDONG));
        assertThat(shown.get(1).entries())
                .singleElement()
                .satisfies(district -> assertThat(district.mayOpen()).isFalse());
        assertThat(shown.get(3).entries())
                .singleElement()
                .satisfies(community -> assertThat(community.mayOpen()).isTrue());
    }

    @Test
    void countsOnlyWhatTheScopeShows() {
        var shown = columns.of(GUIDONG, Scope.ofPublicPlace(GUIDONG));
        assertThat(shown.getFirst().entries().getFirst().compounds()).isEqualTo(1);
    }

    @Test
    void marksTheWayToThePlaceAsChosen() {
        var shown = columns.of(GUIDONG, all());
        assertThat(shown.stream()
                        .flatMap(column -> column.entries().stream())
                        .filter(PlaceColumns.Entry::chosen)
                        .map(one -> one.place().key().value()))
                .containsExactly("5101", "510114", "510114008", GUIDONG.value());
    }

    private static Scope all() {
        return Scope.ofPublicPlace(CITY);
    }

    private static PlaceColumns.Entry entry(PlaceColumns.Column column, String key) {
        return column.entries().stream()
                .filter(one -> one.place().key().value().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
