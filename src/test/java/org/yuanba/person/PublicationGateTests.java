package org.yuanba.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanba.person.PublicationGate.Kind;

class PublicationGateTests {

    private final PublicationGate gate = new PublicationGate();

    private List<Kind> kinds(String text, String... allowed) {
        return gate.findings(text, Set.of(allowed)).stream()
                .map(PublicationGate.Finding::kind)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证 11010519491231002X，请核对",
                "11010519491231002x",
                "110105 19491231 002X",
                "１１０１０５１９４９１２３１００２Ｘ",
                "身份证号：110105194912310021"
            })
    void findsIdNumbers(String text) {
        assertThat(kinds(text)).containsExactly(Kind.ID_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "统一社会信用代码 91350100M000100Y43",
                "院落编号 510107009004001",
                "不动产单元号 510107001001GB00001F00010001",
                "12345678901234567890"
            })
    void leavesOtherLongNumbersAlone(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打13812341234找我",
                "138 1234 1234",
                "138-1234-1234",
                "１３８１２３４１２３４",
                "+86 13812341234",
                "微信同号13812341234。"
            })
    void findsMobiles(String text) {
        assertThat(kinds(text)).containsExactly(Kind.MOBILE);
    }

    @Test
    void letsADeclaredDutyMobilePass() {
        assertThat(kinds("值班电话 138-1234-1234", "13812341234")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"028-61234534", "(028)61234534", "０２８－６１２３４５３４", "座机61234534", "联系电话：6123 4534"})
    void findsLandlines(String text) {
        assertThat(kinds(text)).containsExactly(Kind.LANDLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"028-61234534", "028 6123 4534", "（028）61234534"})
    void letsDeclaredDutyPhonesPassInEveryWriting(String text) {
        assertThat(kinds(text, "02861234534")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"打12345", "急救120，火警119", "客服 95598", "400-800-1234", "2026年11月23日 8:30–11:30", "共 61234534 元"})
    void letsPublicNumbersDatesAndSumsPass(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"卡号6222021234567890128", "6222 0212 3456 7890 128"})
    void findsBankCards(String text) {
        assertThat(kinds(text)).containsExactly(Kind.BANK_CARD);
    }

    @Test
    void leavesANumberWithAWrongCheckDigitAlone() {
        assertThat(kinds("流水号 6222021234567890129")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"川A12345D 请挪车", "川A·12345", "请川a12345车主下楼"})
    void findsPlates(String text) {
        assertThat(kinds(text)).containsExactly(Kind.PLATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张建国，3栋2单元501，已交费",
                "3栋2单元501 张建国",
                "3栋2单元501张建国",
                "业主王小明住2单元301室",
                "李孃孃家（5栋1单元201）漏水",
                "3-2-501 刘强 未交",
                "三栋二单元五楼的陈师傅"
            })
    void findsAFlatTogetherWithAName(String text) {
        assertThat(kinds(text)).containsExactly(Kind.HOME_WITH_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3栋2单元501漏水，周四来修",
                "3栋2单元501 60.00㎡ 同意",
                "张建国今天值班",
                "王师傅在大门口值班。3栋2单元501已修好",
                "3栋2单元高层水压不足",
                "2栋1单元 施工 请绕行"
            })
    void letsAFlatAloneAndANameAlonePass(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void letsAnOrdinaryNoticePass() {
        assertThat(kinds("""
                关于吉福院化粪池清掏的公示
                11月25日 星期三 8:30 到 11:30，2栋、3栋门口请不要停车。费用 1,200.00 元，从公共收益里出。
                有意见请在 12月2日前打值班电话 028-5550 0126 或 12345。
                """, "02855500126")).isEmpty();
    }

    @Test
    void saysWhereAndShowsOnlyTheMask() {
        var finding = gate.findings("请打13812341234", Set.of()).getFirst();
        assertThat(finding).isEqualTo(new PublicationGate.Finding(Kind.MOBILE, 2, 13, "138****1234"));
    }

    @Test
    void masksWhatItFindsAndLeavesTheRest() {
        assertThat(gate.redact("张建国 3栋2单元501，电话13812341234，车川A12345D。谢谢", Set.of()))
                .isEqualTo("张建国 3栋**，电话138****1234，车川A1****D。谢谢");
    }

    @Test
    void findsNothingInWhatItHasRedacted() {
        var redacted = gate.redact(
                "11010519491231002X 13812341234 028-61234534 6222021234567890128 川A12345D 张建国3栋2单元501", Set.of());
        assertThat(gate.findings(redacted, Set.of())).isEmpty();
    }

    @Test
    void listsFindingsInTheOrderOfTheText() {
        assertThat(kinds("川A12345D，13812341234，11010519491231002X"))
                .containsExactly(Kind.PLATE, Kind.MOBILE, Kind.ID_NUMBER);
    }

    @Test
    void hidesNumbersSplitByInvisibleCharacters() {
        assertThat(kinds("138\u200B1234\u200B1234")).containsExactly(Kind.MOBILE);
    }

    @Test
    void readsALongTextQuickly() {
        assertThat(kinds("11".repeat(50_000) + " 3栋2单元501 ".repeat(2_000))).isEmpty();
    }
}
