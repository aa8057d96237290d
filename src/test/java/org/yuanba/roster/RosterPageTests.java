package org.yuanba.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.yuanba.roster.YardRoster.COMMUNITY;
import static org.yuanba.roster.YardRoster.NEAR;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonOffice;
import org.yuanba.person.PersonalLinks;
import org.yuanba.roster.agreeing.Agreeing;
import org.yuanba.roster.agreeing.Publishing;
import org.yuanba.roster.agreeing.SeatWriting;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.drafting.DraftKeeping;
import org.yuanba.roster.drafting.Drafting;
import org.yuanba.roster.own.Feeds;
import org.yuanba.roster.setup.Telling;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

/** Rosters on screens: who sees what, what stands on the board, what goes out. */
@CityTest
@Import(YardRoster.class)
class RosterPageTests {

    private static final Actor BY = Actor.system();
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    YardRoster yards;

    @Autowired
    Drafting drafting;

    @Autowired
    DraftKeeping drafts;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Publishing publishing;

    @Autowired
    SeatWriting writing;

    @Autowired
    Telling telling;

    @Autowired
    Keepers keepers;

    @Autowired
    Feeds feeds;

    @Autowired
    PersonalLinks links;

    @Autowired
    PersonOffice office;

    @Autowired
    ShortCodes codes;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock.Turned clock;

    private PlaceKey yard = COMMUNITY;
    private Roster roster = new Roster(
            new RosterId(new UUID(0, 0)),
            COMMUNITY,
            FIRST,
            1,
            RosterState.ASKING,
            new UUID(0, 0),
            null,
            null,
            null,
            null,
            0);

    @BeforeEach
    void begins() {
        clock.set(Instant.parse("2026-11-18T02:00:00Z"));
        yard = yards.yard("看板院" + SERIAL.incrementAndGet());
        roster = yards.gate(yard, FIRST, 2);
        for (var account : Set.of("steward", "analyst", "elsewhere")) {
            if (accounts.isUnknown(account)) {
                accounts.with(
                        account,
                        account.equals("analyst") ? "city_analyst" : "community_worker",
                        account.equals("elsewhere")
                                ? new PlaceKey("510107009004")
                                : account.equals("analyst") ? new PlaceKey("5101") : COMMUNITY);
            }
        }
    }

    @AfterEach
    void runsOn() {
        clock.run();
    }

    private void published() {
        drafting.draft(roster.id(), NEAR);
        for (int i = 0; i < 200 && drafts.progress(roster.id()).orElseThrow().runs(); i++) {
            pause();
        }
        agreeing.putOnBoard(roster.id(), 1, NEAR, BY);
        clock.set(Instant.parse("2026-11-24T02:00:00Z"));
        agreeing.accept(roster.id(), Roster.How.MEETING, FIRST, "", NEAR, BY);
        publishing.publish(roster.id(), NEAR, BY);
        roster = yards.again(roster);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String page(String address, String as) throws Exception {
        return mvc.perform(get(address).with(accounts.as(as)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String anyone(String address) throws Exception {
        return mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String link(PersonId person) {
        return "/l/" + links.issue(person, "roster.own", clock.instant().plus(Duration.ofDays(30)), BY);
    }

    private MockHttpServletRequestBuilder says(String link, String... fields) {
        var request =
                post(link).with(csrf()).param("roster", roster.id().value().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    @Test
    void isNotThereForAWorkerOfAnotherCommunity() throws Exception {
        for (var below : new String[] {"", "/setup", "/people", "/sheet"}) {
            mvc.perform(get(roster.url() + below).with(accounts.as("elsewhere")))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(post(roster.url() + "/draft").with(accounts.as("elsewhere")))
                .andExpect(status().isNotFound());
    }

    @Test
    void isNotThereUnderAnotherCompound() throws Exception {
        var other = yards.yard("隔壁院" + SERIAL.incrementAndGet());
        mvc.perform(get("/p/" + other + "/rosters/" + roster.id().value()).with(accounts.as("steward")))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsAnAnalystWhichCompoundsHaveOneAndNobodyInIt() throws Exception {
        yards.people(roster, 5);
        assertThat(page("/p/" + COMMUNITY + "/rosters", "analyst"))
                .contains("看板院")
                .doesNotContain("王师傅");
        assertThat(page("/p/" + yard + "/rosters", "analyst")).doesNotContain("王师傅", "href=\"" + roster.url() + "\"");
        assertThat(mvc.perform(get(roster.url()).with(accounts.as("analyst")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
    }

    @Test
    void namesOnTheBoardOnlyAsEachChose() throws Exception {
        var full = yards.person("王师傅");
        var post = yards.person("李孃孃");
        var never = yards.person("陈老师");
        var form = yards.person("周大爷");
        for (var who : java.util.List.of(full, post, never, form)) {
            yards.joined(roster, who);
        }
        telling.name(full, "FULL", "王建国", "PAPER", BY);
        telling.name(post, "POST", "", "PAPER", BY);
        telling.name(form, "ADDRESS", "", "PAGE", BY);
        published();
        var board = anyone("/b/" + codes.of(yard));
        assertThat(board).contains("王建国", "周大爷", "志愿者").doesNotContain("王师傅", "李孃孃", "陈老师");
        var sheet = page(roster.url() + "/sheet", "steward");
        assertThat(sheet).contains("王建国", "志愿者").doesNotContain("李孃孃", "陈老师");
    }

    @Test
    void letsHerSayWhenSheCanOnHerPhoneAndKeepsHerWordsForThePlanner() throws Exception {
        var person = yards.person("罗师傅");
        var keeper = telling.join(roster, person);
        var link = link(person);
        assertThat(anyone(link)).contains("您什么时候可以");
        var cell = "w-" + yards.any(roster).said().keySet().iterator().next().replace("/", "-");
        mvc.perform(says(link, "act", "tell", cell, "LIKE", "mostPerWeek", "2", "words", "不跟养大狗的一起"));
        var told = keepers.of(roster.id()).getFirst();
        assertThat(told.said()).hasSize(1).containsValue("LIKE");
        assertThat(told.told()).isEqualTo("PAGE");
        assertThat(jdbc.sql("select sealed_private from roster_keeper where id = ?")
                        .param(keeper)
                        .query(byte[].class)
                        .single())
                .isNotEmpty();
        assertThat(page(roster.url() + "/people/" + keeper, "steward")).contains("不跟养大狗的一起");
        assertThat(page(roster.url() + "/people", "steward")).doesNotContain("大狗");
        assertThat(anyone(link)).doesNotContain("大狗");
    }

    @Test
    void showsHerOwnBurdenAndTheAverageAndNobodyElses() throws Exception {
        var person = yards.person("唐孃孃");
        yards.joined(roster, person);
        yards.people(roster, 5);
        published();
        assertThat(anyone(link(person))).contains("只有您自己看得到您的数").doesNotContain("roster-burdens");
        assertThat(anyone("/b/" + codes.of(yard))).doesNotContain("轻重");
    }

    @Test
    void leavesAPublishedRosterAtAnyTimeAndTheSeatsShowEmpty() throws Exception {
        var person = yards.person("谢阿姨");
        yards.joined(roster, person);
        yards.people(roster, 5);
        published();
        mvc.perform(says(link(person), "act", "leave"));
        assertThat(writing.changes(roster.id()))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.kind()).isEqualTo("LEFT"));
        assertThat(anyone("/b/" + codes.of(yard))).contains("缺 1 人");
        assertThat(page("/p/" + yard + "/overview", "steward")).contains("还没有人");
    }

    @Test
    void deletesWhatItHoldsOfADeletedPersonAndKeepsThePublishedNumber() {
        var person = yards.person("彭老师");
        var keeper = yards.joined(roster, person);
        yards.people(roster, 5);
        published();
        var lines = publishing.edition(roster, NEAR);
        office.delete(person, Scope.ofPublicPlace(COMMUNITY), BY);
        assertThat(publishing.edition(roster, NEAR)).isEqualTo(lines);
        assertThat(jdbc.sql("select count(*) from roster_keeper where id = ? and person is null")
                        .param(keeper)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(writing.changes(roster.id())).isNotEmpty();
    }

    @Test
    void givesACalendarOnlyToWhoeverHoldsItsAddress() throws Exception {
        var person = yards.person("邓师傅");
        yards.joined(roster, person);
        yards.people(roster, 3);
        published();
        feeds.make(person, yard);
        var address = feeds.of(person).orElseThrow();
        var calendar = anyone(address);
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("BEGIN:VEVENT", "SUMMARY:大门 ")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        var guessed = address.substring(0, address.length() - 6)
                + (address.charAt(address.length() - 6) == 'A' ? "B" : "A")
                + address.substring(address.length() - 5);
        mvc.perform(get(guessed)).andExpect(status().isNotFound());
        feeds.make(person, yard);
        mvc.perform(get(address)).andExpect(status().isNotFound());
        assertThat(anyone(feeds.ofPost(yard, "大门", NEAR))).contains("大门").doesNotContain("邓师傅");
    }

    @Test
    void refusesAFormSomebodyElseChangedMeanwhile() throws Exception {
        var keeper = yards.joined(roster, yards.person("何师傅"));
        var answer = mvc.perform(post(roster.url() + "/people/" + keeper)
                        .with(accounts.as("steward"))
                        .param("version", "0")
                        .param("mostPerWeek", "3")
                        .param("how", "PAPER"))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("刚才有人改过");
    }

    @Test
    void saysWhatToDoWhereSomethingIsMissing() throws Exception {
        var empty = mvc.perform(post(roster.url() + "/draft").with(accounts.as("steward")))
                .andReturn();
        assertThat(empty.getFlashMap().get("refused")).asString().contains("roster.task.nobody");
        var late = mvc.perform(post("/p/" + yard + "/rosters")
                        .with(accounts.as("steward"))
                        .param("firstDay", "2027-02-01")
                        .param("weeks", "13"))
                .andReturn()
                .getResponse();
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("请写 1 到 12 周");
    }

    @Test
    void keepsTheLastDraftWhenPlanningWasInterrupted() throws Exception {
        yards.people(roster, 5);
        drafting.draft(roster.id(), NEAR);
        for (int i = 0; i < 200 && drafts.progress(roster.id()).orElseThrow().runs(); i++) {
            pause();
        }
        var seats = keepers.seats(roster.id());
        jdbc.sql(
                        "update roster_solving set state = 'RUNNING', beat_at = beat_at - interval '5 minutes' where roster = ?")
                .param(roster.id().value())
                .update();
        assertThat(page(roster.url(), "steward")).contains("最好的一稿还在");
        assertThat(keepers.seats(roster.id())).isEqualTo(seats);
        drafting.draft(roster.id(), NEAR);
        for (int i = 0; i < 200 && drafts.progress(roster.id()).orElseThrow().runs(); i++) {
            pause();
        }
        assertThat(page(roster.url(), "steward")).doesNotContain("重启");
    }

    @Test
    void saysTheRulesInWords() throws Exception {
        assertThat(page("/p/" + yard + "/rosters/rules", "steward"))
                .contains("两班之间歇够", "值完夜班要睡觉", "没报的时间绝不排")
                .doesNotContain("[roster.");
        var answer = mvc.perform(post("/p/" + yard + "/rosters/rules")
                        .with(accounts.as("steward"))
                        .param("days_in_a_row", "2")
                        .param("agreedHow", "坝坝会举手"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/rules");
        assertThat(page("/p/" + yard + "/rosters/rules", "steward")).contains("第 2 版", "坝坝会举手");
    }

    @Test
    void opensEveryPageInEnglishToo() throws Exception {
        yards.people(roster, 5);
        published();
        var slot = keepers.seats(roster.id()).getFirst();
        for (var below : new String[] {
            "",
            "/setup",
            "/people",
            "/calendars",
            "/slips/" + slot.keeper(),
            "?slot=" + slot.slot() + "&who=" + slot.keeper()
        }) {
            var html = mvc.perform(get(roster.url() + below)
                            .cookie(new jakarta.servlet.http.Cookie("yb-lang", "en"))
                            .with(accounts.as("steward")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(html).doesNotContainPattern("\\[[a-z][a-z-]*(\\.[a-z0-9-]+)+\\]");
        }
    }
}
