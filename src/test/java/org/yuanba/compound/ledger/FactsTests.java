package org.yuanba.compound.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTests {

    private static final Facts YARD = Facts.none().with(CompoundField.NAME, "305号院");

    @Test
    void namesWhatIsDifferentInTheOrderOfFields() {
        var after = YARD.with(CompoundField.HOUSEHOLDS, 44).with(CompoundField.KIND, "courtyard");
        assertThat(YARD.differencesTo(after))
                .containsExactly(
                        new Facts.Difference(CompoundField.KIND, null, "courtyard"),
                        new Facts.Difference(CompoundField.HOUSEHOLDS, null, "44"));
    }

    @Test
    void holdsOnlyValuesOfTheFieldsType() {
        assertThatThrownBy(() -> YARD.with(CompoundField.HOUSEHOLDS, "44"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesAnAreaInSquareMetres() {
        assertThat(YARD.with(CompoundField.FLOOR_AREA, 2_741_250L).text(CompoundField.FLOOR_AREA))
                .isEqualTo("27412.50");
    }

    @Test
    void agreesWithItselfWhenOnlyTheNameIsKnown() {
        assertThat(FactsAgree.check(YARD)).isEmpty();
    }

    @Test
    void needsAName() {
        assertThat(FactsAgree.check(Facts.none()))
                .extracting(FactsAgree.Contradiction::reason)
                .containsExactly("compound.wrong.name");
    }

    @Test
    void refusesANameOfSignsAlone() {
        assertThat(FactsAgree.check(Facts.none().with(CompoundField.NAME, "（——）")))
                .extracting(FactsAgree.Contradiction::reason)
                .containsExactly("compound.wrong.name.signs");
    }

    @Test
    void refusesALastYearBeforeTheFirst() {
        var facts = YARD.with(CompoundField.BUILT_YEAR, 1999).with(CompoundField.BUILT_YEAR_LAST, 1987);
        assertThat(FactsAgree.check(facts))
                .extracting(FactsAgree.Contradiction::field)
                .containsExactly(CompoundField.BUILT_YEAR_LAST);
    }

    @Test
    void refusesALastYearWithoutAFirst() {
        assertThat(FactsAgree.check(YARD.with(CompoundField.BUILT_YEAR_LAST, 1999)))
                .extracting(FactsAgree.Contradiction::field)
                .containsExactly(CompoundField.BUILT_YEAR);
    }

    @Test
    void wantsBothCoordinatesOrNone() {
        assertThat(FactsAgree.check(YARD.with(CompoundField.LATITUDE, new BigDecimal("30.641200"))))
                .extracting(FactsAgree.Contradiction::field)
                .containsExactly(CompoundField.LONGITUDE);
    }

    @ParameterizedTest
    @CsvSource({"３０５ 号院, 305号院", "305号院, 305号院", "玉苑（小区）, 玉苑小区", "ABC院, abc院", "—, ''"})
    void takesNamesAsTheSameAsideFromWidthBlanksAndSigns(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }
}
