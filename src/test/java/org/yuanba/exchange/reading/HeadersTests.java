package org.yuanba.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanba.exchange.KioskSheet;
import org.yuanba.exchange.file.FileRow;
import org.yuanba.exchange.file.FileTable;

class HeadersTests {

    private final Headers headers = new Headers(new KioskSheet().columns());

    private static FileTable table(String title, List<List<String>> rows) {
        return new FileTable() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public void read(Predicate<FileRow> each) {
                for (int i = 0; i < rows.size(); i++) {
                    if (!rows.get(i).isEmpty() && !each.test(new FileRow(i + 1, rows.get(i), false))) {
                        return;
                    }
                }
            }
        };
    }

    private List<@Nullable String> codes(String... row) {
        var found = headers.find(List.of(table("", List.of(List.of(row))))).orElseThrow();
        var codes = new ArrayList<@Nullable String>();
        found.columns().forEach(column -> codes.add(column.code()));
        return codes;
    }

    @Test
    void findsHeadersBelowAMergedTitle() {
        var rows = List.of(List.of("吉福社区报刊亭登记表"), List.<String>of(), List.of("填表人：", "", "2026年"), List.of("亭号", "名称"));

        assertThat(headers.find(List.of(table("", rows))).orElseThrow().row()).isEqualTo(4);
    }

    @Test
    void takesTheRowThatKnowsMost() {
        var rows = List.of(List.of("亭号", "名称"), List.of("亭号", "名称", "面积", "电话"));

        assertThat(headers.find(List.of(table("", rows))).orElseThrow().row()).isEqualTo(2);
    }

    @Test
    void takesTheSheetThatKnowsMost() {
        var explained = table("说明", List.of(List.of("亭号", "名称")));
        var ledger = table("台账", List.of(List.of("亭号", "名称", "类型")));

        assertThat(headers.find(List.of(explained, ledger))
                        .orElseThrow()
                        .table()
                        .title())
                .isEqualTo("台账");
    }

    @Test
    void doesNotLookBelowTheTenthRow() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 10; i++) {
            rows.add(List.of("说明" + i));
        }
        rows.add(List.of("亭号", "名称"));

        assertThat(headers.find(List.of(table("", rows)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"面积（㎡）", "面积(平方米)", "面 积", "*面积", "面积：", "面积\n（m2）", "面积 [必填]", "面积"})
    void knowsAHeaderWhateverItsDecoration(String header) {
        assertThat(codes("亭号", "名称", header)).containsExactly("number", "name", "area");
    }

    @Test
    void knowsSynonyms() {
        assertThat(codes("报刊亭号", "亭名")).containsExactly("number", "name");
    }

    @Test
    void readsTheFirstOfTwoColumnsWithTheSameMeaning() {
        assertThat(codes("亭号", "编号", "名称")).containsExactly("number", null, "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证号", "业主身份证号码", "证件号码", "公民身份号码", "银行卡号", "ID Card"})
    void locksColumnsOfIdentityAndAccountNumbers(String header) {
        var found = headers.find(List.of(table("", List.of(List.of("亭号", "名称", header)))))
                .orElseThrow();

        assertThat(found.columns().get(2).locked()).isTrue();
        assertThat(found.columns().get(2).as("name").code()).isNull();
    }

    @Test
    void namesColumnsAsTheSpreadsheetDoes() {
        assertThat(List.of(
                        FileColumn.letterOf(0),
                        FileColumn.letterOf(25),
                        FileColumn.letterOf(26),
                        FileColumn.letterOf(701),
                        FileColumn.letterOf(702)))
                .containsExactly("A", "Z", "AA", "ZZ", "AAA");
    }

    @Test
    void recognisesTheSourceByItsHeaders() {
        var one = headers.find(List.of(table("a", List.of(List.of("亭号", "名称（全称）")))))
                .orElseThrow();
        var same = headers.find(List.of(table("b", List.of(List.of("x"), List.of("亭 号", "名称(全称)")))))
                .orElseThrow();
        var other =
                headers.find(List.of(table("b", List.of(List.of("名称", "亭号"))))).orElseThrow();

        assertThat(Headers.fingerprint(same.columns())).isEqualTo(Headers.fingerprint(one.columns()));
        assertThat(Headers.fingerprint(other.columns())).isNotEqualTo(Headers.fingerprint(one.columns()));
    }
}
