package org.yuanba.place.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DivisionFileTests {

    private static final String HEADER = "code,level,name,parent\n";

    private final List<Division> rows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void readsEveryLevel() {
        read(HEADER + "51,province,四川省,\n5101,city,成都市,51\n510107,district,武侯区,5101\n"
                + "510107009,street,晋阳街道,510107\n510107009004,community,吉福社区居委会,510107009\n");

        assertThat(faults).isEmpty();
        assertThat(rows).hasSize(5);
        assertThat(rows.getLast()).isEqualTo(new Division("510107009004", "community", "吉福社区居委会", "510107009"));
    }

    @Test
    void readsAGzippedFile() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + "51,province,四川省,\n").getBytes(StandardCharsets.UTF_8));
        }
        read(packed.toByteArray());

        assertThat(rows).hasSize(1);
    }

    @Test
    void readsAFileWithByteOrderMarkWindowsLinesAndNoLastLineEnd() {
        read("\uFEFFcode,level,name,parent\r\n51,province,四川省,\r\n5101,city,成都市,51");

        assertThat(faults).isEmpty();
        assertThat(rows).hasSize(2);
    }

    @Test
    void saysThatAFileIsEmpty() {
        read("");
        assertThat(faults).containsExactly("1: the file is empty");
    }

    @Test
    void saysWhatTheHeaderMustBe() {
        read("编号,名称\n");
        assertThat(faults).containsExactly("1: the header must be code,level,name,parent");
    }

    @Test
    void namesTheLineOfACodeWithAWrongNumberOfDigits() {
        read(HEADER + "51,province,四川省,\n510,city,成都市,51\n");
        assertThat(faults).containsExactly("3: the code 510 has 3 digits; 2, 4, 6, 9 or 12 are right");
    }

    @Test
    void refusesTheKeyOfACompound() {
        read(HEADER + "510107009004001,compound,玉苑小区,510107009004\n");
        assertThat(faults).singleElement().asString().contains("15 digits");
    }

    @Test
    void refusesACodeThatIsNoNumber() {
        read(HEADER + "５１,province,四川省,\n");
        assertThat(faults).containsExactly("2: the code ５１ is not a number");
    }

    @Test
    void refusesALevelThatDoesNotFitTheCode() {
        read(HEADER + "5101,district,成都市,51\n");
        assertThat(faults).containsExactly("2: the code 5101 is that of a city, but the level says district");
    }

    @Test
    void refusesAParentThatIsNotTheBeginningOfTheCode() {
        read(HEADER + "5101,city,成都市,50\n");
        assertThat(faults).containsExactly("2: the parent of 5101 must be \"51\", not \"50\"");
    }

    @Test
    void refusesAProvinceWithAParent() {
        read(HEADER + "51,province,四川省,1\n");
        assertThat(faults).containsExactly("2: the parent of 51 must be \"\", not \"1\"");
    }

    @Test
    void refusesARowWithoutAName() {
        read(HEADER + "51,province, ,\n");
        assertThat(faults).singleElement().asString().startsWith("2: the name of 51");
    }

    @Test
    void countsTheColumnsOfARow() {
        read(HEADER + "51,province,四川,省,\n");
        assertThat(faults).containsExactly("2: has 5 columns instead of 4");
    }

    @Test
    void namesTheEncodingOfAFileThatIsNotUtf8() {
        read((HEADER + "51,province,四川省,\n5101,city,成都市,51\n").getBytes(Charset.forName("GB18030")));
        assertThat(faults)
                .singleElement()
                .asString()
                .startsWith("2: the file is written in GB18030 (GBK), not in UTF-8");
    }

    @Test
    void knowsAFileInUtf16() {
        read((HEADER + "51,province,四川省,\n").getBytes(StandardCharsets.UTF_16LE));
        assertThat(faults).singleElement().asString().startsWith("1: the file is written in UTF-16");
    }

    @Test
    void refusesALineWithoutEndInsteadOfKeepingIt() {
        read(HEADER + "5".repeat(3_000_000));
        assertThat(faults).containsExactly("2: longer than 1,000 bytes");
    }

    @Test
    void goesOnAfterAFaultSoThatAllAreTold() {
        read(HEADER + "1,x,甲,\n2,x,乙,\n51,province,四川省,\n");
        assertThat(faults).hasSize(2);
        assertThat(rows).hasSize(1);
    }

    private void read(String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] bytes) {
        try {
            DivisionFile.of(new ByteArrayInputStream(bytes))
                    .read((row, line) -> rows.add(row), fault -> faults.add(fault.line() + ": " + fault.said()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
