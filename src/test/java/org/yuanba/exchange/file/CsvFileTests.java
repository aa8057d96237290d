package org.yuanba.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanba.exchange.TestFiles.csv;
import static org.yuanba.exchange.TestFiles.read;
import static org.yuanba.exchange.TestFiles.text;
import static org.yuanba.exchange.TestFiles.texts;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void readsChineseInUtf8AndGb18030(String charset) {
        var file = text("名称,户数\n玉苑小区,428\n", Charset.forName(charset));

        assertThat(texts(file)).containsExactly(List.of("名称", "户数"), List.of("玉苑小区", "428"));
    }

    @Test
    void readsCharactersThatOnlyGb18030Has() {
        var file = text("名称,户数\n㐂苑𠮷,1\n", Charset.forName("GB18030"));

        assertThat(texts(file).get(1)).containsExactly("㐂苑𠮷", "1");
    }

    @Test
    void readsUtf8WithMark() {
        assertThat(texts(text("\uFEFF名称,户数\n", StandardCharsets.UTF_8))).containsExactly(List.of("名称", "户数"));
    }

    @Test
    void readsUtf16WithMark() {
        assertThat(texts(text("\uFEFF名称\t户数\n", StandardCharsets.UTF_16LE))).containsExactly(List.of("名称", "户数"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) {
        assertThat(texts(csv("名称" + separator + "户数", "玉苑" + separator + "12")))
                .containsExactly(List.of("名称", "户数"), List.of("玉苑", "12"));
    }

    @Test
    void doesNotCountSeparatorsInQuotes() {
        assertThat(texts(csv("\"a,b,c,d\";二", "1;2"))).containsExactly(List.of("a,b,c,d", "二"), List.of("1", "2"));
    }

    @Test
    void keepsSeparatorsQuotesAndLineEndsInsideQuotes() {
        assertThat(texts(csv("\"他说\"\"好\"\"\",\"一\n二\",\"a,b\""))).containsExactly(List.of("他说\"好\"", "一\n二", "a,b"));
    }

    @Test
    void countsRowsAsTheSpreadsheetShowsThem() {
        assertThat(read(csv("a,b", "\"一\n二\",x", "", "c,d")))
                .extracting(FileRow::number)
                .containsExactly(1, 2, 4);
    }

    @Test
    void readsEveryKindOfLineEnd() {
        assertThat(texts(text("a,b\r\nc,d\re,f", StandardCharsets.UTF_8)))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"));
    }

    @Test
    void takesTheApostropheOfItsOwnExportsAway() {
        assertThat(texts(csv("'=1+1,'quoted,'-5"))).containsExactly(List.of("=1+1", "'quoted", "-5"));
    }
}
