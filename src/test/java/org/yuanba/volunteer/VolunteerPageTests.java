package org.yuanba.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.notify.outbox.Outbox;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.PersonEntering;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonalLinks;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.volunteer.activity.Activity;
import org.yuanba.volunteer.activity.ActivityDraft;
import org.yuanba.volunteer.activity.ActivityKeeping;
import org.yuanba.volunteer.request.Asker;
import org.yuanba.volunteer.request.Channel;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.request.RequestHandling;
import org.yuanba.volunteer.request.RequestTaking;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.volunteer.request.Wish;
import org.yuanba.volunteer.team.TeamDraft;
import org.yuanba.volunteer.team.TeamKeeping;
import org.yuanba.web.Dates;

/** Teams, requests and activities on screens. */
@CityTest
class VolunteerPageTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final Scope NEAR = Scope.ofPublicPlace(COMMUNITY);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TeamKeeping teams;

    @Autowired
    ActivityKeeping activities;

    @Autowired
    RequestTaking taking;

    @Autowired
    RequestHandling handling;

    @Autowired
    Requests requests;

    @Autowired
    PersonEntering persons;

    @Autowired
    PersonalLinks links;

    @Autowired
    ShortCodes codes;

    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    private String worker = "";
    private String here = "";
    private PlaceKey yard = COMMUNITY;
    private Actor by = Actor.system();

    @BeforeEach
    void aYardWithAWorker() {
        yard = TestYards.open(jdbc, COMMUNITY, "玉苑小区" + SERIAL.incrementAndGet());
        worker = "page" + SERIAL.incrementAndGet();
        by = accounts.with(worker, "community_worker", COMMUNITY);
        here = "/p/" + yard;
    }

    @Test
    void standsOnATabOfAnotherModule() throws Exception {
        team("玉苑互助队");
        var tab = read(get(here + "/members").with(accounts.as(worker)));
        assertThat(tab.select(".volunteer-section a").eachAttr("href")).contains(here + "/teams?kind=VOLUNTEER");
        assertThat(tab.select(".volunteer-section")).hasSize(1);
        assertThat(read(get(here + "/members/new").with(accounts.as(worker))).select(".volunteer-section"))
                .isEmpty();
        assertThat(read(get(here + "/teams").with(accounts.as(worker)))
                        .select(".yb-tabs a[aria-current=page]")
                        .text())
                .isEqualTo("党员与队伍");
    }

    @Test
    void listsTeamsAndFiltersThem() throws Exception {
        team("玉苑互助队");
        var list = read(get(here + "/teams").with(accounts.as(worker)));
        assertThat(list.select("table.tbl tbody th").text()).contains("玉苑互助队");
        assertThat(list.text()).contains("共 1 支");
        assertThat(read(get(here + "/teams?kind=VANGUARD").with(accounts.as(worker)))
                        .text())
                .contains("还没有队伍");
        assertThat(list.select("th a[href*=sort]")).isEmpty();
    }

    @Test
    void saysWhatIsWrongBesideTheField() throws Exception {
        var answer = read(post(here + "/teams")
                .param("name", "有事打 13912345678")
                .param("founded", "2026-01-01")
                .with(accounts.as(worker)));
        assertThat(answer.select("#name").attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.select("#name-error").text()).contains("不能带电话");
        assertThat(answer.select("#name").val()).contains("有事打");
    }

    @Test
    void answersATeamOfAnotherPlaceAsIfItDidNotExist() throws Exception {
        var id = team("玉苑互助队");
        var other = "elsewhere" + SERIAL.incrementAndGet();
        accounts.with(other, "community_worker", new PlaceKey("510114008017"));
        mvc.perform(get(here + "/teams/" + id.value()).with(accounts.as(other))).andExpect(status().isNotFound());
        mvc.perform(get("/p/510114008017/teams/" + id.value()).with(accounts.as(other)))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsNoRequestToWhoDoesNotHandleThem() throws Exception {
        var request = request();
        var officer = "district" + SERIAL.incrementAndGet();
        accounts.with(officer, "district_officer", new PlaceKey("510107"));
        var list = read(get("/p/" + COMMUNITY + "/requests").with(accounts.as(officer)));
        assertThat(list.text()).doesNotContain(request.number());
        mvc.perform(get(request.url()).with(accounts.as(officer))).andExpect(status().isForbidden());
        assertThat(read(get(here + "/requests").with(accounts.as(worker))).text())
                .contains(request.number())
                .doesNotContain("周婆婆")
                .doesNotContain("厨房");
    }

    @Test
    void givesASlipWithANumberAndNeedsHowSheAgreed() throws Exception {
        var form = post(here + "/requests")
                .param("kind", "lamp")
                .param("called", "周婆婆")
                .param("door", "3栋1单元101")
                .param("helpedBy", "楼栋长")
                .with(accounts.as(worker));
        assertThat(read(form).select("#agreedHow-error").text()).contains("本人怎么同意");
        var slip = mvc.perform(post(here + "/requests")
                        .param("kind", "lamp")
                        .param("called", "周婆婆")
                        .param("door", "3栋1单元101")
                        .param("helpedBy", "楼栋长")
                        .param("agreedHow", "当面说的")
                        .with(accounts.as(worker)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(read(get(slip).with(accounts.as(worker)))
                        .select(".volunteer-number")
                        .text())
                .hasSize(8);
    }

    @Test
    void showsTheDoorOnlyWhenAskedFor() throws Exception {
        var request = request();
        assertThat(read(get(request.url()).with(accounts.as(worker))).text()).doesNotContain("3栋1单元101");
        assertThat(read(post(request.url() + "/asker").with(accounts.as(worker)))
                        .text())
                .contains("3栋1单元101");
    }

    @Test
    void takesARequestFromAPhoneWithoutSignInAndFindsItByItsNumber() throws Exception {
        var answer = mvc.perform(post("/ask/" + yard)
                        .param("kind", "shopping")
                        .param("called", "周婆婆")
                        .param("door", "3栋1单元101")
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(answer).startsWith("/asked?number=");
        var page = read(get(answer));
        assertThat(page.text()).contains("买菜买药").contains("正在找人").doesNotContain("周婆婆");
        var number = answer.substring("/asked?number=".length());
        mvc.perform(post("/asked")
                        .param("number", number)
                        .param("step", "withdraw")
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(requests.numbered(number).orElseThrow().state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void keepsWhatWasTypedWhenTheDoorIsMissing() throws Exception {
        var page = Jsoup.parse(mvc.perform(post("/ask/" + yard)
                        .param("kind", "lamp")
                        .param("words", "<script>灯</script>")
                        .param("called", "周婆婆")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("#door-error").text()).contains("哪一栋哪一户");
        assertThat(page.select("#words").text()).isEqualTo("<script>灯</script>");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void letsAVolunteerAnswerByHerLink() throws Exception {
        var request = request();
        var person = persons.enter(COMMUNITY, "王师傅", "", "", NEAR, by);
        handling.askVolunteer(request.id(), person, NEAR, by);
        var link = link(person, "volunteer.own");
        var page = read(get(link));
        assertThat(page.text()).contains("换灯修水管").doesNotContain("周婆婆");
        mvc.perform(post(link)
                        .param("act", "yes")
                        .param("offer", page.select("input[name=offer]").val())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        handling.agree(request.id(), true, by);
        assertThat(read(get(link)).text()).contains("周婆婆").contains("3栋1单元101");
        mvc.perform(post(link)
                        .param("act", "done")
                        .param("minutes", "60")
                        .param("offer", page.select("input[name=offer]").val())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        handling.confirm(request.id(), true, by);
        assertThat(read(get(link)).select(".volunteer-certificate").text())
                .contains("1:00")
                .contains("换灯修水管");
        mvc.perform(post(link)
                        .param("act", "offer")
                        .param("skill-repair", "yes")
                        .param("free-3-MORNING", "yes")
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(read(get(link)).select("input[name=skill-repair]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void saysOnTheBoardHowToAskAndNamesALeaderOnlyAsSheAgreed() throws Exception {
        var team = team("玉苑互助队");
        var leader = persons.enter(COMMUNITY, "李孃孃", "", "", NEAR, by);
        teams.lead(team, leader, NEAR, by);
        var board = codes.of(yard).path();
        assertThat(read(get(board)).select("#help").text()).contains("玉苑互助队").doesNotContain("李孃孃");
        persons.agrees(leader, ConsentPurpose.PUBLIC_FORM_OF_ADDRESS, true, NEAR, by);
        teams.edit(team, 1, draft("玉苑邻里互助队"), NEAR, by);
        assertThat(read(get(board)).select("#help").text()).contains("队长李孃孃");
        assertThat(read(get(board)).select("#help a").eachAttr("href")).contains("/ask/" + yard);
        assertThat(read(get(board + "/sheet")).text()).contains("搭把手");
    }

    @Test
    void takesASignUpAndMovesTheNextOneUp() throws Exception {
        var id = activity(1);
        var first = signUp(id, "李孃孃");
        var second = signUp(id, "王师傅");
        assertThat(read(get(first)).text()).contains("报上名了");
        assertThat(read(get(second)).text()).contains("您排着");
        mvc.perform(post("/activities/" + id.value() + "/withdraw")
                        .param("number", first.substring(first.length() - 8))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(read(get(second)).text()).contains("报上名了");
        var desk = read(get(here + "/activities/" + id.value()).with(accounts.as(worker)));
        assertThat(desk.select(".volunteer-list").text()).contains("王师傅").doesNotContain("李孃孃");
    }

    @Test
    void printsWhomToTellByHandAndShowsThePersonHerMessages() throws Exception {
        var person = persons.enter(COMMUNITY, "王师傅", "", "", NEAR, by);
        handling.askVolunteer(request().id(), person, NEAR, by);
        outbox.work();
        var paper = read(get("/p/" + COMMUNITY + "/messages/paper").with(accounts.as(worker)));
        assertThat(paper.select("tbody tr").text()).contains("王师傅").contains("要人搭把手");
        var list = read(get("/p/" + COMMUNITY + "/messages").with(accounts.as(worker)));
        var action = list.select("li:contains(王师傅) form").attr("action");
        mvc.perform(post(action).with(accounts.as(worker))).andExpect(status().is3xxRedirection());
        assertThat(read(get("/p/" + COMMUNITY + "/messages").with(accounts.as(worker)))
                        .select("form[action='" + action + "']"))
                .isEmpty();
        var link = link(person, "notify.own");
        assertThat(read(get(link)).text()).contains("要人搭把手");
        mvc.perform(post(link)
                        .param("PAPER", "1")
                        .param("from", "20:00")
                        .param("until", "09:00")
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(read(get(link)).select("#until").val()).isEqualTo("09:00");
        assertThat(read(get("/inbox").with(accounts.as(worker))).select("h1").text())
                .isEqualTo("消息");
    }

    private String signUp(ActivityId id, String called) throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/activities/" + id.value())
                        .param("called", called)
                        .param("people", "1")
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ActivityId activity(int capacity) {
        var day = LocalDate.ofInstant(clock.instant(), Dates.ZONE).plusDays(5);
        var id = activities.plan(
                yard,
                new ActivityDraft(
                        Activity.Kind.FESTIVAL,
                        "元宵节坝坝会",
                        "",
                        day,
                        LocalTime.of(14, 0),
                        LocalTime.of(17, 0),
                        "中庭",
                        capacity,
                        ""),
                NEAR,
                by);
        activities.become(id, Activity.State.OPEN, NEAR, by);
        return id;
    }

    private Request request() {
        var wish = new Wish(yard, "lamp", "厨房的灯不亮了", null, null);
        var hand = new RequestTaking.Hand(Channel.COUNTER, "楼栋长", "当面说的", by);
        return requests.numbered(taking.askFor(wish, new Asker("周婆婆", "", "3栋1单元101"), null, hand, NEAR))
                .orElseThrow();
    }

    private TeamId team(String name) {
        return teams.found(yard, draft(name), NEAR, by);
    }

    private static TeamDraft draft(String name) {
        return new TeamDraft(TeamKind.VOLUNTEER, TeamGround.NEIGHBOURHOOD, name, 26, LocalDate.of(2026, 3, 1));
    }

    private String link(PersonId person, String purpose) {
        return "/l/" + links.issue(person, purpose, clock.instant().plus(Duration.ofDays(1)), by);
    }

    private Document read(RequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString());
    }
}
