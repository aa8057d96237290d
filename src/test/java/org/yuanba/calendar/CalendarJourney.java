package org.yuanba.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;

@JourneyTest
class CalendarJourney {

    private static final String NEXT = """
            {"year": 2031, "papers": ["https://www.gov.cn/zhengce/content/2031.htm"], "days": [
              {"name": "元旦", "date": "2031-01-01", "isOffDay": true},
              {"name": "春节", "date": "2031-01-22", "isOffDay": true},
              {"name": "春节", "date": "2031-01-23", "isOffDay": true},
              {"name": "春节", "date": "2031-01-26", "isOffDay": false}]}
            """;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void signUp() {
        if (jdbc.sql("select count(*) from access_account").query(Integer.class).single() == 0) {
            jdbc.sql("insert into access_role_permission (role, permission) values ('city_analyst', 'calendar:manage')")
                    .update();
            accounts.with("keeper", "city_analyst", new PlaceKey("5101"));
        }
    }

    @Test
    void takesInANewYearAfterLookingAtWhatItChanges(Reader reader) {
        reader.signIn("keeper").visit("/calendar?year=2026").picture("calendar");
        upload(reader, NEXT);
        reader.lookOver().picture("calendar-preview");
        assertThat(reader.text()).contains("新的一年，4 天", "https://www.gov.cn/zhengce/content/2031.htm");
        reader.page().locator("main .btn-primary").click();
        reader.page().waitForURL("**/calendar?year=2031");
        assertThat(reader.lookOver().text()).contains("录入了 1 年的节假日", "2031年1月26日");
    }

    @Test
    void saysWhatIsWrongWithAFileAndLooksWellOnAPhone(Reader reader) {
        reader.signIn("keeper").onAPhone().visit("/calendar").picture("calendar-phone");
        upload(reader, "{\"year\": 2031, \"days\": []}");
        assertThat(reader.lookOver().text()).contains("2031 年在文件里，却没有一天放假");
    }

    private static void upload(Reader reader, String json) {
        reader.page()
                .locator("#file")
                .setInputFiles(new FilePayload("2031.json", "application/json", json.getBytes(StandardCharsets.UTF_8)));
        reader.page().locator("form[enctype] .btn-primary").click();
        reader.page().waitForLoadState();
    }
}
