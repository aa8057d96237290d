package org.yuanba.place.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.testing.CityTest;

@CityTest
class DivisionImportingModuleTests {

    private static final String HEADER = "code,level,name,parent\n";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Autowired
    DivisionImporting importing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsAFileAsAnEditionWithItsSourceAndDay() {
        var outcome = take(HEADER + "51,province,四川省,\n5101,city,成都市,51\n", "good.csv");

        assertThat(outcome.rows()).isEqualTo(2);
        assertThat(jdbc.sql("select rows from public.division_edition where source = 'good.csv' and as_of = ?")
                        .param(DAY)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void refusesAParentThatIsNotInTheFileAndKeepsNothing() {
        var outcome = take(HEADER + "51,province,四川省,\n510107,district,武侯区,5101\n", "orphan.csv");

        assertThat(outcome.faults()).containsExactly(DivisionFault.of(3, "orphan", "510107", "5101"));
        assertThat(editions("orphan.csv")).isZero();
    }

    @Test
    void refusesACodeThatStandsTwiceAndNamesBothLines() {
        var outcome = take(HEADER + "51,province,四川省,\n5101,city,成都市,51\n5101,city,成都,51\n", "twice.csv");

        assertThat(outcome.faults()).containsExactly(DivisionFault.of(4, "twice", "5101", "3"));
        assertThat(editions("twice.csv")).isZero();
    }

    @Test
    void tellsTheFirstTwentyFaultsAndCountsAll() {
        var outcome = take(HEADER + "1,x,y,\n".repeat(50), "bad.csv");

        assertThat(outcome.faults()).hasSize(DivisionImporting.MOST_FAULTS);
        assertThat(outcome.number()).isEqualTo(50);
    }

    @Test
    void refusesTheSameEditionASecondTime() {
        take(HEADER + "51,province,四川省,\n", "again.csv");
        var outcome = take(HEADER + "51,province,四川省,\n", "again.csv");

        assertThat(outcome.faults()).singleElement().asString().contains("has been imported before");
        assertThat(editions("again.csv")).isEqualTo(1);
    }

    @Test
    void keepsNothingOfAPackedFileThatBreaksOff() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + "51,province,四川省,\n").getBytes(StandardCharsets.UTF_8));
        }
        var half = Arrays.copyOf(packed.toByteArray(), packed.size() - 12);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> importing.importFile(new ByteArrayInputStream(half), "half.csv.gz", DAY));
        assertThat(editions("half.csv.gz")).isZero();
    }

    private DivisionImporting.Outcome take(String text, String source) {
        return importing.importFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), source, DAY);
    }

    private int editions(String source) {
        return jdbc.sql("select count(*) from public.division_edition where source = ?")
                .param(source)
                .query(Integer.class)
                .single();
    }
}
