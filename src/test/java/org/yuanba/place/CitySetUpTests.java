package org.yuanba.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yuanba.place.division.ShippedDivisions;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

class CitySetUpTests {

    private static final List<CityChoice> CHOICES = new ShippedDivisions().choices();

    @Test
    void offersAllOf333PrefectureLevelPlaces() {
        assertThat(CHOICES.stream().filter(choice -> choice.root().level() == PlaceLevel.CITY))
                .hasSize(333);
    }

    @Test
    void offersTheFourMunicipalitiesAsOneCityEach() {
        assertThat(CHOICES.stream().filter(choice -> choice.root().level() == PlaceLevel.PROVINCE))
                .extracting(choice -> choice.root().value() + choice.name())
                .containsExactly("11北京市", "12天津市", "31上海市", "50重庆市");
    }

    @Test
    void offersTheThirtyTwoCountiesThatAProvinceRunsItself() {
        assertThat(CHOICES.stream().filter(choice -> choice.root().level() == PlaceLevel.DISTRICT))
                .hasSize(32)
                .allMatch(choice -> List.of("4190", "4290", "4690", "6590")
                        .contains(choice.root().value().substring(0, 4)));
    }

    @Test
    void neverOffersARowThatIsNoPlace() {
        assertThat(CHOICES).extracting(CityChoice::name).doesNotContain("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");
    }

    @Test
    void namesTheProvinceOfACity() {
        assertThat(choice("5101")).isEqualTo(new CityChoice(new PlaceKey("5101"), "成都市", "四川省", "cds"));
        assertThat(choice("429021").province()).isEqualTo("湖北省");
        assertThat(choice("50").province()).isEqualTo("重庆市");
    }

    @Test
    void listsTheChoicesInTheOrderOfTheirKeys() {
        assertThat(CHOICES).extracting(CityChoice::root).isSorted();
        assertThat(CHOICES).hasSize(369);
    }

    private static CityChoice choice(String root) {
        return CHOICES.stream()
                .filter(choice -> choice.root().value().equals(root))
                .findFirst()
                .orElseThrow();
    }
}
