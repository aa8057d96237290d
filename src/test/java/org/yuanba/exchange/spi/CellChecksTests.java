package org.yuanba.exchange.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanba.exchange.spi.LedgerColumn.Checked;

class CellChecksTests {

    private static String good(Function<String, Checked> check, String cell) {
        return check.apply(cell) instanceof Checked.Good good ? good.text() : "refused";
    }

    private static String wrong(Function<String, Checked> check, String cell) {
        return check.apply(cell) instanceof Checked.Wrong wrong ? wrong.reason() : "taken";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"300|300", "1,428户|1428", "12 栋|12", "３０５户|305", "300.00|300", "0|0"})
    void readsCountsWithUnitsAndSeparators(String cell, String number) {
        assertThat(good(CellChecks.count(20_000), cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"约300户", "300左右", "300余户", "200-300", "近300"})
    void refusesAboutSoMany(String cell) {
        assertThat(wrong(CellChecks.count(20_000), cell)).isEqualTo("exchange.cell.about");
    }

    @ParameterizedTest
    @ValueSource(strings = {"六十", "一百户", "abc", "1,2,3", "12..5"})
    void refusesWhatIsNoNumber(String cell) {
        assertThat(wrong(CellChecks.count(20_000), cell)).isEqualTo("exchange.cell.number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "20001", "-1"})
    void refusesCountsThatCannotBe(String cell) {
        assertThat(wrong(CellChecks.count(20_000), cell)).isIn("exchange.cell.count", "exchange.cell.about");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"27,412.5㎡|27412.50", "61.2|61.20", "27412.50平方米|27412.50", "０.5 m2|0.50", "60|60.00"})
    void readsAreasWithUnits(String cell, String area) {
        assertThat(good(CellChecks.area(), cell)).isEqualTo(area);
    }

    @Test
    void refusesAnAreaFinerThanTheLedger() {
        assertThat(wrong(CellChecks.area(), "61.205")).isEqualTo("exchange.cell.area");
    }

    @Test
    void refusesAnAreaInMu() {
        assertThat(wrong(CellChecks.area(), "12亩")).isEqualTo("exchange.cell.number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20",
                "2026年11月20日",
                "2026.11.20",
                "2026/11/20",
                "20261120",
                "46346",
                "2026-11-20 00:00",
                "２０２６．１１．２０",
                "2026 年 11 月 20 日"
            })
    void readsDaysInEveryWayOfWriting(String cell) {
        assertThat(good(CellChecks.day(), cell)).isEqualTo("2026-11-20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026年11月", "去年", "11-20", "20261340"})
    void refusesWhatIsNoDay(String cell) {
        assertThat(wrong(CellChecks.day(), cell)).isEqualTo("exchange.cell.day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985", "1985年", "１９８５", "1985-06-01", "1985年6月", "1985.6"})
    void readsYears(String cell) {
        assertThat(good(CellChecks.year(1900, 2026), cell)).isEqualTo("1985");
    }

    @ParameterizedTest
    @ValueSource(strings = {"85", "80年代", "不详"})
    void refusesWhatIsNoYear(String cell) {
        assertThat(wrong(CellChecks.year(1900, 2026), cell)).isEqualTo("exchange.cell.year");
    }

    @Test
    void refusesAYearThatHasNotCome() {
        assertThat(wrong(CellChecks.year(1900, 2026), "2027")).isEqualTo("exchange.cell.year-range");
    }

    @ParameterizedTest
    @CsvSource({"是,是", "有,是", "√,是", "yes,是", "否,否", "无,否", "×,否"})
    void readsYesAndNo(String cell, String word) {
        assertThat(good(CellChecks.yesNo(), cell)).isEqualTo(word);
    }

    @Test
    void readsAWordOfAListInItsOtherWays() {
        var check = CellChecks.oneOf(Map.of("封闭", List.of("全封闭", "围合")));

        assertThat(good(check, " 全 封闭")).isEqualTo("封闭");
        assertThat(wrong(check, "开放")).isEqualTo("exchange.cell.choice");
    }

    @Test
    void readsDecimalsBetweenBounds() {
        var check = CellChecks.decimal(6, new BigDecimal("18"), new BigDecimal("54"));

        assertThat(good(check, "30.650000")).isEqualTo("30.65");
        assertThat(wrong(check, "104.06")).isEqualTo("exchange.cell.decimal");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(wrong(CellChecks.text(3), "一二三四")).isEqualTo("exchange.cell.too-long");
    }
}
