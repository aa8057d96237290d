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
import org.yuanba.testing.CityTest;

@CityTest
class PlaceSearchModuleTests {

    private static final PlaceKey CITY = new PlaceKey("5101");
    private static final PlaceKey GUIDONG = new PlaceKey("510114008017");
    private static final PlaceKey JIFU = new PlaceKey("510107009004");

    @Autowired
    PlaceSearch search;

    @Autowired
    PlaceOpening opening;

    @Autowired
    PlaceClosing closing;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openSome() {
        if (find("缝纫机厂").isEmpty()) {
            var keys = opening.openCompounds(List.of(
                    new NewCompound(GUIDONG, "玉苑小区", List.of("缝纫机厂宿舍")),
                    new NewCompound(GUIDONG, "玉苑"),
                    new NewCompound(JIFU, "新玉苑小区"),
                    new NewCompound(JIFU, "粮站宿舍"),
                    new NewCompound(JIFU, "重光院"),
                    new NewCompound(JIFU, "305号院"),
                    new NewCompound(JIFU, "百分之%五_院")));
            closing.merge(keys.get(3), keys.get(2), LocalDate.now().plusDays(1));
        }
    }

    @Test
    void putsTheExactNameFirstThenWhatBeginsSoThenWhatHasItInside() {
        assertThat(names(find("玉苑"))).containsExactly("玉苑", "玉苑小区", "新玉苑小区");
    }

    @Test
    void findsAPlaceByItsOldNameAndSaysByWhich() {
        var found = find("缝纫机厂").getFirst();
        assertThat(found.place().name()).isEqualTo("玉苑小区");
        assertThat(found.alias()).isEqualTo("缝纫机厂宿舍");
    }

    @Test
    void saysWhereAPlaceLies() {
        assertThat(find("305号院").getFirst().where()).isEqualTo("成都市 › 武侯区 › 晋阳街道 › 吉福社区");
    }

    @Test
    void findsAPlaceByItsInitials() {
        assertThat(names(find("yyxq"))).startsWith("玉苑小区").contains("新玉苑小区");
        assertThat(names(find("YYXQ"))).startsWith("玉苑小区");
        assertThat(names(find("305hy"))).containsExactly("305号院");
    }

    @Test
    void findsAPlaceByEitherReadingOfItsName() {
        assertThat(names(find("cgy"))).contains("重光院");
        assertThat(names(find("zgy"))).contains("重光院");
    }

    @Test
    void findsAPlaceByTheInitialsOfItsOldName() {
        assertThat(names(find("frjcss"))).containsExactly("玉苑小区");
    }

    @Test
    void findsAPlaceByItsCode() {
        assertThat(find("510114008017").getFirst().place().key()).isEqualTo(GUIDONG);
        assertThat(find("510114008"))
                .hasSizeGreaterThan(1)
                .allMatch(found -> found.place().key().value().startsWith("510114008"));
    }

    @Test
    void marksAMergedPlaceWithTheNameOfItsSuccessor() {
        var found = find("粮站宿舍").getFirst();
        assertThat(found.place().isOpen()).isFalse();
        assertThat(found.successor()).isEqualTo("新玉苑小区");
    }

    @Test
    void takesTheWordsBeforeTheLastAsPlacesAbove() {
        assertThat(names(find("武侯 玉苑"))).containsExactly("新玉苑小区");
        assertThat(names(find("新都　玉苑"))).containsExactly("玉苑", "玉苑小区");
    }

    @Test
    void joinsWordsThatNameNoPlaceAbove() {
        assertThat(names(find("305 号院"))).containsExactly("305号院");
    }

    @Test
    void readsFullWidthDigitsAndBlanks() {
        assertThat(names(find("　３０５号院 "))).containsExactly("305号院");
    }

    @Test
    void takesSignsOfPatternsAsTheyStand() {
        assertThat(names(find("%五_"))).containsExactly("百分之%五_院");
        assertThat(find("\\")).isEmpty();
    }

    @Test
    void findsNothingForNothing() {
        assertThat(find("")).isEmpty();
        assertThat(find("   ")).isEmpty();
    }

    @Test
    void findsOnlyInsideTheScope() {
        assertThat(names(search.find("玉苑", Scope.ofPublicPlace(GUIDONG), 10))).containsExactly("玉苑", "玉苑小区");
        assertThat(search.find("晋阳街道", Scope.ofPublicPlace(GUIDONG), 10)).isEmpty();
    }

    @Test
    void findsNoMoreThanWasAskedFor() {
        assertThat(search.find("社区", Scope.ofPublicPlace(CITY), 7)).hasSize(7);
    }

    @Test
    void findsEveryOneOfTheCommunitiesOfTheSameName() {
        assertThat(names(find("太平社区居委会"))).hasSize(4).containsOnly("太平社区居委会");
    }

    @Test
    void splitsChineseNamesIntoTrigramsSoThatTheIndexServes() {
        assertThat(jdbc.sql("select cardinality(show_trgm('玉苑小区'))")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(3);
    }

    private List<PlaceSearch.Found> find(String words) {
        return search.find(words, Scope.ofPublicPlace(CITY), 20);
    }

    private static List<String> names(List<PlaceSearch.Found> found) {
        return found.stream().map(one -> one.place().name()).toList();
    }
}
