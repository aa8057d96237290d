package org.yuanba.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.json.JsonMapper;

class CopyLinesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As PostgreSQL reads a cell of {@code COPY}: what follows a backslash is meant literally, but for these letters. */
    private static String unescaped(String cell) {
        var text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            var c = cell.charAt(i);
            if (c == '\\') {
                i++;
                text.append(
                        switch (cell.charAt(i)) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            default -> cell.charAt(i);
                        });
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    @Property
    void jsonOfAnyTextsReadsAsTheSame(@ForAll List<String> texts) {
        var line = new CopyLines().json(texts).toString();
        assertThat(line).doesNotContain("\t", "\n", "\r");
        assertThat(JSON.readValue(unescaped(line), Object.class)).isEqualTo(texts);
    }

    @Property
    void jsonOfAnyNamedTextsReadsAsTheSame(@ForAll Map<String, String> texts) {
        var line = new CopyLines().json(texts).toString();
        assertThat(JSON.readValue(unescaped(line), Object.class)).isEqualTo(texts);
    }

    @Example
    void cellsStandBesideEachOther() {
        assertThat(new CopyLines()
                        .cell("a\tb")
                        .cell(null)
                        .json(List.of("c\"d"))
                        .end()
                        .toString())
                .isEqualTo("a\\tb\t\\N\t[\"c\\\\\"d\"]\n");
    }
}
