package org.yuanba.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class HolidayFileTests {

    private final HolidayFile file = new HolidayFile(JsonMapper.shared());

    @Test
    void readsTheYearsThatComeWithYuanba() {
        assertThat(ShippedHolidays.years())
                .extracting(HolidayYear::year)
                .startsWith(2004)
                .endsWith(2026)
                .hasSize(23);
    }

    @Test
    void knowsTheHolidaysAndSwappedWorkdaysOf2026() {
        var year = ShippedHolidays.years().getLast();

        assertThat(year.offDays()).isEqualTo(3 + 9 + 3 + 5 + 3 + 3 + 7);
        assertThat(year.days().stream()
                        .filter(day -> !day.off())
                        .map(day -> day.day().toString()))
                .containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
    }

    @Test
    void readsAYearWithItsListOfDays() {
        var content = read("""
                {"year": 2027, "papers": ["https://www.gov.cn/zhengce/2027.htm"], "days": [
                  {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                  {"name": "元旦", "date": "2026-12-27", "isOffDay": false}]}
                """);

        assertThat(content.faults()).isEmpty();
        assertThat(content.paper()).isEqualTo("https://www.gov.cn/zhengce/2027.htm");
        assertThat(content.years())
                .containsExactly(new HolidayYear(
                        2027,
                        List.of(
                                new HolidayDay(LocalDate.parse("2026-12-27"), false, "元旦"),
                                new HolidayDay(LocalDate.parse("2027-01-01"), true, "元旦"))));
    }

    @Test
    void putsTheNewYearDaysOfDecemberIntoTheNoticeOfTheNextYear() {
        var content = read("""
                {"holidays": {"2026-12-31": "New Year's Day,元旦,1", "2027-01-01": "New Year's Day,元旦,1"}, "workdays": {}}
                """);

        assertThat(content.years())
                .singleElement()
                .satisfies(year -> assertThat(year.year()).isEqualTo(2027));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|calendar.file.empty",
                "hello|calendar.file.not-json",
                "{\"a\":|calendar.file.not-json",
                "[]|calendar.file.unknown",
                "{\"year\":\"2027\",\"days\":[]}|calendar.file.unknown",
                "{\"year\":2027,\"days\":[]}|calendar.file.no-holidays",
                "{\"holidays\":{},\"workdays\":{}}|calendar.file.no-days",
                "{\"holidays\":{\"2027-02-30\":\"x,春节,1\"}}|calendar.file.no-day",
                "{\"holidays\":{\"2027-1-1\":\"x,元旦,1\"}}|calendar.file.no-day",
                "{\"holidays\":{\"2027-01-01\":\"x,,1\"}}|calendar.file.no-name",
                "{\"holidays\":{\"2027-01-01\":\"x,元旦,1\"},\"workdays\":{\"2027-01-04\":\"x,元旦,1\"}}|calendar.file.weekday",
                "{\"holidays\":{\"2027-01-02\":\"x,元旦,1\"},\"workdays\":{\"2027-01-02\":\"x,元旦,1\"}}|calendar.file.twice",
                "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2031-01-01\",\"isOffDay\":true}]}|calendar.file.far",
                "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\"}]}|calendar.file.no-off",
                "{\"year\":9999,\"days\":[{\"name\":\"元旦\",\"date\":\"9999-01-01\",\"isOffDay\":true}]}|calendar.file.far"
            })
    void saysInASentenceWhatIsWrongWithAFile(String text, String key) {
        var content = read(text == null ? "" : text);

        assertThat(content.years()).isEmpty();
        assertThat(content.faults()).extracting(HolidayFile.Fault::key).contains(key);
    }

    @Test
    void refusesAFileOfMoreThanAMegabyteUnread() {
        assertThat(file.read(new byte[HolidayFile.LARGEST + 1]).faults())
                .extracting(HolidayFile.Fault::key)
                .containsExactly("calendar.file.large");
    }

    @Test
    void tellsTwentyFaultsAtMost() {
        var many = new StringBuilder("{\"holidays\":{");
        for (int i = 0; i < 100; i++) {
            many.append(i == 0 ? "" : ",").append("\"day ").append(i).append("\":\"x,y,1\"");
        }
        assertThat(read(many.append("}}").toString()).faults()).hasSize(20);
    }

    private HolidayFile.Content read(String text) {
        return file.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
