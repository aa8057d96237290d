package org.yuanba.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.access.Access;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

@CityTest
class CalendarPageTests {

    private static final String NEXT = """
            {"year": 2027, "papers": [], "days": [
              {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
              {"name": "元旦", "date": "2027-01-02", "isOffDay": false}]}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestClock.Turned clock;

    @Autowired
    Holidays holidays;

    @Autowired
    Deadlines deadlines;

    @Autowired
    HolidayNeed need;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void signUp() {
        clock.set(Instant.parse("2026-11-23T08:00:00Z"));
        jdbc.sql("delete from public.calendar_year where year > 2026").update();
        holidays.forget();
        if (jdbc.sql("select count(*) from access_account where username = 'admin'")
                        .query(Integer.class)
                        .single()
                == 0) {
            accounts.with("admin", "system_admin", new PlaceKey("5101"));
            accounts.with("worker", "community_worker", new PlaceKey("510114008017"));
        }
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void showsTheHolidaysOfThisYearAndWhereTheyAreFrom() throws Exception {
        var page = page("/calendar");
        assertThat(page.text()).contains("2026 年", "国庆节", "春节", "chinese-days 1.5.7");
        assertThat(page.select("form[enctype=multipart/form-data] label[for=file]"))
                .hasSize(1);
    }

    @Test
    void showsAnotherYear() throws Exception {
        assertThat(page("/calendar?year=2019").text()).contains("2019 年", "2018年12月29日");
    }

    @Test
    void saysThatTheNextYearIsMissing() throws Exception {
        assertThat(page("/calendar").text()).contains("2027 年的节假日还没有录入");
    }

    @Test
    void isNotForThoseWithoutThePermission() throws Exception {
        mvc.perform(get("/calendar").with(accounts.as("worker"))).andExpect(status().isForbidden());
        mvc.perform(post("/calendar")
                        .param("content", NEXT)
                        .param("source", "x")
                        .with(accounts.as("worker")))
                .andExpect(status().isForbidden());
    }

    @Test
    void previewsWhatANewYearChangesAndTakesNothingYet() throws Exception {
        var page = upload(NEXT);
        assertThat(page.text()).contains("2027 年", "新的一年，2 天", "2027.json");
        assertThat(page.select("input[name=content]")).hasSize(1);
        assertThat(holidays.knows(2027)).isFalse();
    }

    @Test
    void takesANewYearInAndCountsByItFromThenOn() throws Exception {
        assertThat(deadlines
                        .of(LocalDate.parse("2026-12-31"), 1, Counting.WORKING)
                        .isUncertain())
                .isTrue();
        mvc.perform(post("/calendar")
                        .param("content", NEXT)
                        .param("source", "2027.json")
                        .with(accounts.as("admin")))
                .andExpect(redirectedUrl("/calendar?year=2027"));

        var deadline = deadlines.of(LocalDate.parse("2026-12-31"), 1, Counting.WORKING);
        assertThat(deadline.lastDay()).isEqualTo("2027-01-02");
        assertThat(deadline.isUncertain()).isFalse();
    }

    @Test
    void takesDownWhoTookAYearIn() throws Exception {
        mvc.perform(post("/calendar")
                .param("content", NEXT)
                .param("source", "2027.json")
                .with(accounts.as("admin")));

        assertThat(jdbc.sql("select actor || ' ' || name from audit_entry where act = 'calendar.imported' limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("admin 2027");
    }

    @Test
    void changesNothingForTheSameFileAgain() throws Exception {
        for (var expected : new String[] {"/calendar?year=2027", "/calendar"}) {
            mvc.perform(post("/calendar")
                            .param("content", NEXT)
                            .param("source", "2027.json")
                            .with(accounts.as("admin")))
                    .andExpect(redirectedUrl(expected));
        }
        assertThat(upload(NEXT).text()).contains("没有要改的");
    }

    @Test
    void showsDayByDayWhatACorrectedYearChanges() throws Exception {
        mvc.perform(post("/calendar")
                .param("content", NEXT)
                .param("source", "2027.json")
                .with(accounts.as("admin")));

        var page = upload(NEXT.replace("2027-01-02", "2027-01-03"));
        assertThat(page.text()).contains("改 2 天", "上班（元旦调休） 平常日子", "平常日子 上班（元旦调休）");
    }

    @Test
    void saysInSentencesWhatIsWrongWithAFile() throws Exception {
        var page = upload("{\"year\": 2027, \"days\": []}");
        assertThat(page.select("[role=alert]").text()).contains("2027 年在文件里，却没有一天放假");
        assertThat(page.select("input[name=content]")).isEmpty();
    }

    @Test
    void checksWhatIsHandedBackOnceMore() throws Exception {
        mvc.perform(post("/calendar")
                        .param("content", "{\"year\": 2027, \"days\": []}")
                        .param("source", "2027.json")
                        .with(accounts.as("admin")))
                .andExpect(status().isOk());
        assertThat(holidays.knows(2027)).isFalse();
    }

    @Test
    void asksForTheNextYearFromOctoberOn() {
        clock.set(Instant.parse("2026-09-30T15:59:00Z"));
        assertThat(need.missing()).isEmpty();
        clock.set(Instant.parse("2026-09-30T16:00:00Z"));
        assertThat(need.missing()).containsExactly(2027);
    }

    @Test
    void goesOnAskingInTheYearItself() {
        clock.set(Instant.parse("2027-02-01T00:00:00Z"));
        assertThat(need.missing()).containsExactly(2027);
    }

    @Test
    void asksOnlyThoseWhoCanTakeItIn() {
        var admin = accounts.named("admin");
        var worker = accounts.named("worker");
        assertThat(need.waiting(admin, access.scope(admin), 10)).hasSize(1);
        assertThat(need.waiting(worker, access.scope(worker), 10)).isEmpty();
    }

    @Test
    void keepsTheShippedYearsInTheSharedTables() {
        assertThat(holidays.knows(2004)).isTrue();
        assertThat(jdbc.sql("select count(*) from public.calendar_day where year = 2026 and off")
                        .query(Integer.class)
                        .single())
                .isEqualTo(33);
    }

    @Test
    void speaksEnglishToo() throws Exception {
        var page = Jsoup.parse(
                mvc.perform(get("/calendar").cookie(new Cookie("yb-lang", "en")).with(accounts.as("admin")))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(page.select("h1").text()).isEqualTo("Holidays and swapped workdays");
        assertThat(page.text()).doesNotContain("[calendar.");
    }

    private Document page(String url) throws Exception {
        var html = mvc.perform(get(url).with(accounts.as("admin")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("[calendar.");
        return Jsoup.parse(html);
    }

    private Document upload(String json) throws Exception {
        var file =
                new MockMultipartFile("file", "2027.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
        var html = mvc.perform(multipart("/calendar/preview").file(file).with(accounts.as("admin")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("[calendar.");
        return Jsoup.parse(html);
    }
}
