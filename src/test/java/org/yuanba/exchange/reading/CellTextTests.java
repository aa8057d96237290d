package org.yuanba.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTests {

    @Test
    void makesFullWidthDigitsAndLettersNarrow() {
        assertThat(CellText.clean("３０５号院Ａ区")).isEqualTo("305号院A区");
    }

    @Test
    void makesSignsNarrowInNumbersOnly() {
        assertThat(CellText.clean("２７，４１２．５０")).isEqualTo("27,412.50");
        assertThat(CellText.clean("楼顶漏水，已报（三次）")).isEqualTo("楼顶漏水，已报（三次）");
    }

    @ParameterizedTest
    @ValueSource(strings = {" 玉苑 ", "玉苑　", "\u00A0玉苑\u00A0", "\t玉苑", "玉苑\u200B", "\uFEFF玉苑", "玉苑\r\n"})
    void takesBlanksOfEveryKindAway(String cell) {
        assertThat(CellText.clean(cell)).isEqualTo("玉苑");
    }

    @Test
    void keepsLineEndsInside() {
        assertThat(CellText.clean("一\r\n二")).isEqualTo("一\n二");
    }

    @Test
    void changesNothingTwice() {
        var once = CellText.clean("　３０５号院，Ａ　区 ");

        assertThat(CellText.clean(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})
    void knowsFailedFormulas(String cell) {
        assertThat(CellText.isFormulaError(cell)).isTrue();
    }

    @Test
    void knowsANumberSignFromAFailedFormula() {
        assertThat(CellText.isFormulaError("#3楼")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X,true",
        "11010519491231002x,true",
        "110105194912310021,false",
        "510107009004001,false"
    })
    void knowsIdentityNumbersByTheirCheckDigit(String cell, boolean is) {
        assertThat(CellText.isIdentityNumber(cell)).isEqualTo(is);
    }
}
