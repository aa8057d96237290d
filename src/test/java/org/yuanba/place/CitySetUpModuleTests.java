package org.yuanba.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Scope;
import org.yuanba.ops.Cities;
import org.yuanba.place.division.ShippedDivisions;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

@CityTest
class CitySetUpModuleTests {

    @Autowired
    CitySetUp setUp;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsTheEditionTheCityWasPlantedFrom() {
        var edition = jdbc.sql("select source, as_of::text from public.division_edition")
                .query((row, n) -> row.getString(1) + ", " + row.getString(2))
                .list();
        assertThat(edition).containsExactly(ShippedDivisions.SOURCE + ", " + ShippedDivisions.AS_OF);
        assertThat(jdbc.sql("select count(*) from public.division where code like '5101%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1 + 20 + 261 + 3047);
    }

    @Test
    void passesOverTheDistrictThatRepeatsDongguan() {
        in("4419", () -> {
            assertThat(children("4419")).contains("东城街道", "石龙镇").doesNotContain("东莞市");
            assertThat(path("441900003")).containsExactly("东莞市", "东城街道");
            return true;
        });
    }

    @Test
    void passesOverTheDistrictThatRepeatsDanzhou() {
        in("4604", () -> {
            assertThat(children("4604")).contains("那大镇").doesNotContain("儋州市");
            return true;
        });
    }

    @Test
    void holdsBothPartsOfChongqingInOneCity() {
        in("50", () -> {
            assertThat(children("50")).contains("渝中区", "城口县").doesNotContain("市辖区", "县");
            assertThat(path("500103")).containsExactly("重庆市", "渝中区");
            assertThat(path("500229")).containsExactly("重庆市", "城口县");
            return true;
        });
    }

    @Test
    void plantsACountyThatItsProvinceRuns() {
        in("429004", () -> {
            assertThat(path("429004")).containsExactly("仙桃市");
            assertThat(children("429004")).contains("沙嘴街道");
            return true;
        });
    }

    @Test
    void leavesACityAloneThatIsOpenAlready() {
        var before = jdbc.sql("select count(*) from place").query(Integer.class).single();
        setUp.open(new PlaceKey("5101"));
        assertThat(jdbc.sql("select count(*) from place").query(Integer.class).single())
                .isEqualTo(before);
    }

    @Test
    void refusesARowThatIsNoCity() {
        for (var none : List.of("51", "4290", "5001", "510107", "9999")) {
            assertThatIllegalArgumentException().isThrownBy(() -> setUp.open(new PlaceKey(none)));
        }
    }

    private <T> T in(String root, Supplier<T> work) {
        return Cities.in(setUp.open(new PlaceKey(root)), work);
    }

    private List<String> children(String key) {
        return places.children(new PlaceKey(key), Scope.ofPublicPlace(new PlaceKey(key))).stream()
                .map(Place::name)
                .toList();
    }

    private List<String> path(String key) {
        return places.path(new PlaceKey(key)).stream()
                .filter(Place::inPath)
                .map(Place::name)
                .toList();
    }
}
