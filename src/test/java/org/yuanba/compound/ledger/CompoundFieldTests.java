package org.yuanba.compound.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundFieldTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void hasACodeOfItsOwnForEveryField() {
        var codes = new HashSet<String>();
        CompoundField.all().forEach(field -> assertThat(codes.add(field.code())).isTrue());
        CompoundField.all()
                .forEach(field -> assertThat(CompoundField.ofCode(field.code())).contains(field));
    }

    @Test
    void beginsWithTheNameAndNeedsNothingElse() {
        assertThat(CompoundField.all().getFirst()).isEqualTo(CompoundField.NAME);
        assertThat(CompoundField.all().stream().filter(CompoundField::isRequired))
                .containsExactly(CompoundField.NAME);
    }

    @Test
    void saysWhyForEveryBound() {
        for (var field : CompoundField.all()) {
            if (field.type().isNumber()) {
                assertThat(field.bounds().because()).as(field.code()).isNotBlank();
                assertThat(field.bounds().least()).isLessThan(field.bounds().most());
            }
        }
    }

    @Test
    void keepsTheCodesOfPropertyManagementAsAgreed() {
        assertThat(CompoundField.PROPERTY_MODE.choices())
                .containsExactly("none", "self", "community", "trustee", "company", "work_unit", "unknown");
        assertThat(CompoundField.FEE_MODE.choices()).containsExactly("lump_sum", "remuneration", "none", "unknown");
    }

    @ParameterizedTest
    @EnumSource(CompoundField.class)
    void takesABlankAsNotKnown(CompoundField field) {
        assertThat(field.read(" \u3000 ", TODAY)).isEqualTo(new Reading.Blank());
    }

    @ParameterizedTest
    @CsvSource({"1987, 1987", "１９８７, 1987", "1987年, 1987", "约1987年, 1987", "1900, 1900", "2026, 2026"})
    void readsAYearAsOfficesWriteIt(String written, int year) {
        assertThat(CompoundField.BUILT_YEAR.read(written, TODAY)).isEqualTo(new Reading.Value(year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899", "2027", "87", "八七年", "1987.5", "19870", "-1987"})
    void refusesAYearOutsideLivingMemoryOrInTheFuture(String written) {
        assertThat(CompoundField.BUILT_YEAR.read(written, TODAY))
                .isEqualTo(Reading.wrong("compound.wrong.year", "1900", "2026"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27412.50|2741250",
                "27,412.5|2741250",
                "２７４１２.５㎡|2741250",
                "27412.5平方米|2741250",
                "60 m2|6000",
                "0.01|1"
            })
    void readsAnAreaToTheHundredth(String written, long hundredths) {
        assertThat(CompoundField.FLOOR_AREA.read(written, TODAY)).isEqualTo(new Reading.Value(hundredths));
    }

    @Test
    void refusesAnAreaFinerThanAHundredthInsteadOfRounding() {
        assertThat(CompoundField.FLOOR_AREA.read("60.005", TODAY)).isEqualTo(Reading.wrong("compound.wrong.area.fine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "六十", "3000000.01", "1e9", "NaN", "99999999999999999999"})
    void refusesAnAbsurdArea(String written) {
        assertThat(CompoundField.FLOOR_AREA.read(written, TODAY)).isInstanceOf(Reading.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({"428, 428", "428户, 428", "1060人, 1060", "0, 0", "428.0, 428", "'1,060', 1060"})
    void readsACountWithItsUnit(String written, int count) {
        assertThat(CompoundField.HOUSEHOLDS.read(written, TODAY)).isEqualTo(new Reading.Value(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20001", "4.5", "很多", "-1", "12345678901234567890"})
    void refusesAnImplausibleCount(String written) {
        assertThat(CompoundField.HOUSEHOLDS.read(written, TODAY)).isInstanceOf(Reading.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20",
        "2026年11月20日, 2026-11-20",
        "2026.11.20, 2026-11-20",
        "2026/1/5, 2026-01-05",
        "2026年11月, 2026-11-01",
        "2026-11-20 00:00:00, 2026-11-20"
    })
    void readsADayAsOfficesWriteIt(String written, LocalDate day) {
        assertThat(CompoundField.AS_OF.read(written, TODAY)).isEqualTo(new Reading.Value(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "1949-09-30", "2026-02-30", "昨天", "20261120"})
    void refusesADayThatIsNoneOrLiesAhead(String written) {
        assertThat(CompoundField.AS_OF.read(written, TODAY)).isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void joinsOtherNamesByOneSign() {
        assertThat(CompoundField.ALIASES.read("福字院，粮站宿舍 ; 福字院/丝厂一院", TODAY))
                .isEqualTo(new Reading.Value("福字院、粮站宿舍、丝厂一院"));
    }

    @Test
    void takesAChoiceByItsCodeOnly() {
        assertThat(CompoundField.PROPERTY_MODE.read("SELF", TODAY)).isEqualTo(new Reading.Value("self"));
        assertThat(CompoundField.PROPERTY_MODE.read("anarchy", TODAY)).isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void keepsSixDecimalsOfADegree() {
        assertThat(CompoundField.LATITUDE.read("30.6412345", TODAY))
                .isEqualTo(new Reading.Value(new BigDecimal("30.641234")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.9", "54.000001", "-30", "北纬30度"})
    void refusesALatitudeOutsideTheCountry(String written) {
        assertThat(CompoundField.LATITUDE.read(written, TODAY)).isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void takesAClosedPolygonAsOutline() {
        var triangle = "{\"type\":\"Polygon\",\"coordinates\":[[[104,30],[104.1,30],[104.1,30.1],[104,30]]]}";
        assertThat(CompoundField.OUTLINE_SHAPE.read(triangle, TODAY)).isEqualTo(new Reading.Value(triangle));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Polygon\",\"coordinates\":[[[104,30],[104.1,30],[104.1,30.1],[104,30.2]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Point\",\"coordinates\":[104,30]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[4,30],[4.1,30],[4.1,30.1],[4,30]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[104,30],[104.1,30],[104.1,30.1],[104,30]]],\"x\":1}",
                "<script>",
                "[[[[[[[[[["
            })
    void refusesAnythingElseAsOutline(String written) {
        assertThat(CompoundField.OUTLINE_SHAPE.read(written, TODAY)).isEqualTo(Reading.wrong("compound.wrong.outline"));
    }

    @Test
    void refusesATextThatIsTooLongOrHoldsControlSigns() {
        assertThat(CompoundField.NAME.read("院".repeat(81), TODAY)).isEqualTo(Reading.wrong("compound.wrong.long", 80));
        assertThat(CompoundField.REMARKS.read("a\u0000b", TODAY)).isEqualTo(Reading.wrong("compound.wrong.signs"));
    }

    @Test
    void keepsTheLinesOfRemarks() {
        assertThat(CompoundField.REMARKS.read(" 第一行\r\n第二行 ", TODAY)).isEqualTo(new Reading.Value("第一行\n第二行"));
    }

    @Property
    void readsEveryAreaItWrote(@ForAll @LongRange(min = 1, max = 300_000_000) long hundredths) {
        var facts = Facts.none().with(CompoundField.FLOOR_AREA, hundredths);
        assertThat(CompoundField.FLOOR_AREA.read(String.valueOf(facts.text(CompoundField.FLOOR_AREA)), TODAY))
                .isEqualTo(new Reading.Value(hundredths));
    }

    @Property
    void readsEveryCountItWrote(@ForAll @IntRange(max = 20_000) int count) {
        var facts = Facts.none().with(CompoundField.HOUSEHOLDS, count);
        assertThat(CompoundField.HOUSEHOLDS.read(String.valueOf(facts.text(CompoundField.HOUSEHOLDS)), TODAY))
                .isEqualTo(new Reading.Value(count));
    }

    @Property
    void neverFailsOnAnythingWritten(@ForAll String written, @ForAll CompoundField field) {
        assertThat(field.read(written, TODAY)).isNotNull();
    }
}
