package org.yuanba.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanba.access.Actor;
import tools.jackson.databind.json.JsonMapper;

class MaskingTests {

    private static final Unmasking RIGHT = new Unmasking(Actor.system(), PersonId.next(), "对电话");
    private static final List<Sensitive> ALL = List.of(
            PersonName.of("张建国"),
            Mobile.parse("13812341234").orElseThrow(),
            Landline.parse("02861234534").orElseThrow(),
            IdNumber.parse("11010519491231002X").orElseThrow(),
            PlateNumber.parse("川A12345D").orElseThrow(),
            BankCard.parse("6222021234567890128").orElseThrow(),
            Address.of("玉林街305号院3栋2单元501"));

    @ParameterizedTest
    @CsvSource({"张建国,张**", "张三,张**", "欧阳修文,欧阳**", "欧阳,欧**", "阿依古丽·买买提,阿**", "𠮷田,𠮷**"})
    void showsTheSurnameOfAName(String name, String mask) {
        assertThat(PersonName.of(name).masked()).isEqualTo(mask);
    }

    @Test
    void dropsBlanksAroundAName() {
        assertThat(PersonName.of("  张三 ").reveal(RIGHT)).isEqualTo("张三");
    }

    @Test
    void refusesANameOfMoreThanFiftyCharacters() {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonName.of("长".repeat(51)));
    }

    @Test
    void refusesAnEmptyName() {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonName.of("  "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812341234",
                "138 1234 1234",
                "138-1234-1234",
                "+86 13812341234",
                "００８６１３８１２３４１２３４",
                "１３８１２３４１２３４"
            })
    void readsAMobileInEveryWriting(String text) {
        assertThat(Mobile.parse(text).orElseThrow().masked()).isEqualTo("138****1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12812341234", "1381234123", "138123412345", "", "1381234123a"})
    void refusesWhatIsNoMobile(String text) {
        assertThat(Mobile.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "02861234534,0286*****34",
        "028-6123 4534,0286*****34",
        "(028)61234534,0286*****34",
        "0838-2501234,0838*****34"
    })
    void showsFourAndTwoDigitsOfALandline(String text, String mask) {
        assertThat(Landline.parse(text).orElseThrow().masked()).isEqualTo(mask);
    }

    @ParameterizedTest
    @ValueSource(strings = {"61234534", "0286123453", "13812341234"})
    void refusesWhatIsNoLandlineWithAreaCode(String text) {
        assertThat(Landline.parse(text)).isEmpty();
    }

    @Test
    void showsThreeAndFourOfAnIdNumberBesideThePerson() {
        assertThat(IdNumber.parse("11010519491231002X").orElseThrow().masked()).isEqualTo("110***********002X");
    }

    @Test
    void showsOneAndTwoOfAnIdNumberInLists() {
        assertThat(IdNumber.parse("11010519491231002x").orElseThrow().maskedInList())
                .isEqualTo("1***************2X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "11010519491331002X", "1101051949123100", "91350100M000100Y43"})
    void refusesWhatIsNoIdNumber(String text) {
        assertThat(IdNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"川A12345D,川A1****D", "川A·12345D,川A1****D", "苏D40000,苏D4***0", "川a12345,川A1***5"})
    void hidesTheMiddleOfAPlate(String text, String mask) {
        assertThat(PlateNumber.parse(text).orElseThrow().masked()).isEqualTo(mask);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A12345D", "川123456", "川AI2345", "川A1234"})
    void refusesWhatIsNoPlate(String text) {
        assertThat(PlateNumber.parse(text)).isEmpty();
    }

    @Test
    void showsFourAndFourOfABankCard() {
        assertThat(BankCard.parse("6222 0212 3456 7890 128").orElseThrow().masked())
                .isEqualTo("6222 **** **** 0128");
    }

    @Test
    void refusesABankCardWhoseCheckDigitIsWrong() {
        assertThat(BankCard.parse("6222021234567890129")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "玉林街305号院3栋2单元501,玉林街305号院3栋",
        "吉福街20号院12幢1-3-4,吉福街20号院12幢",
        "玉林街305号院2号楼601室,玉林街305号院2号楼",
        "吉福院2单元501,吉福院**",
        "吉福院3-2-501,吉福院**",
        "芳草街8号 501室,芳草街8号**",
        "玉林街305号院,玉林街305号院"
    })
    void showsAnAddressAsFarAsTheBuilding(String address, String mask) {
        assertThat(Address.of(address).masked()).isEqualTo(mask);
    }

    @Test
    void printsNothingButMasksAsText() {
        assertThat(ALL)
                .allSatisfy(value ->
                        assertThat(value.toString()).isEqualTo(value.masked()).isNotEqualTo(value.reveal(RIGHT)));
    }

    @Test
    void printsNothingButMasksInsideOtherText() {
        assertThat("来人 " + ALL.getFirst() + ", %s".formatted(ALL.get(1))).isEqualTo("来人 张**, 138****1234");
    }

    @Test
    void writesNothingButMasksAsJson() {
        var json = JsonMapper.builder().build();
        assertThat(ALL)
                .allSatisfy(value -> assertThat(json.writeValueAsString(Map.of("value", value)))
                        .isEqualTo("{\"value\":" + json.writeValueAsString(value.masked()) + "}"));
    }

    @Test
    void offersNoOtherWayToTheFullValue() {
        assertThat(ALL)
                .allSatisfy(value -> assertThat(Arrays.stream(value.getClass().getMethods())
                                .filter(method ->
                                        method.getReturnType() == String.class && method.getParameterCount() == 0)
                                .map(method -> method.getName()))
                        .isSubsetOf("masked", "maskedInList", "toString"));
    }

    @Test
    void revealsTheValueToOneWithTheRight() {
        assertThat(ALL.get(1).reveal(RIGHT)).isEqualTo("13812341234");
    }

    @Test
    void comparesByValue() {
        assertThat(Mobile.parse("13812341234")).isEqualTo(Mobile.parse("138 1234 1234"));
        assertThat(PersonName.of("张三")).isNotEqualTo(Address.of("张三"));
    }
}
