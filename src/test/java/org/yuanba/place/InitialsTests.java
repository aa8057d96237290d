package org.yuanba.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTests {

    @ParameterizedTest
    @CsvSource({
        "玉苑小区, yyxq",
        "305号院, 305hy",
        "重庆市, cqs",
        "长春市, ccs",
        "厦门市, xms",
        "成都市, cds",
        "都江堰市, djys",
        "单县, sx",
        "乐山市, lss",
        "番禺区, fyq",
        "六安市, las",
        "Ａ座, az",
        "（西）, x"
    })
    void readsANameAsPlacesAreRead(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void keepsEveryReadingOfACharacterOfSeveral() {
        assertThat(Initials.readings("重庆市")).isEqualTo(" cqs zqs");
        assertThat(Initials.readings("长厦")).isEqualTo(" cx cs zx zs");
    }

    @Test
    void keepsOneReadingOfAPlainName() {
        assertThat(Initials.readings("玉苑小区")).isEqualTo(" yyxq");
    }

    @Test
    void keepsNoMoreThanEightReadings() {
        assertThat(Initials.readings("重长厦乐行朝").strip().split(" ")).hasSize(8);
    }

    @Test
    void hasNoReadingForSignsAlone() {
        assertThat(Initials.readings("——")).isEmpty();
        assertThat(Initials.of("")).isEmpty();
    }
}
