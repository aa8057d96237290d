package org.yuanba.fund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.yuanba.fund.project.Stage.GUANGHUA;
import static org.yuanba.fund.project.Stage.HERE;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.yuanba.access.Actor;
import org.yuanba.board.TestYards;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.fund.CallId;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ballot.Ballots;
import org.yuanba.fund.ballot.CodePrinting;
import org.yuanba.fund.pitch.PitchRunning;
import org.yuanba.fund.pitch.Pitches;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

/** Projects and pitch events on screens. */
@CityTest
@Import(Stage.class)
class ProjectPageTests {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Stage stage;

    @Autowired
    Pitches pitches;

    @Autowired
    PitchRunning running;

    @Autowired
    CodePrinting printing;

    @Autowired
    Ballots ballots;

    @Autowired
    ShortCodes codes;

    private String worker = "";
    private Actor by = Actor.system();
    private Actor reviewer = Actor.system();
    private PlaceKey yard = GUANGHUA;
    private CallId call = new CallId(new java.util.UUID(0, 0));

    @BeforeEach
    void aCall() {
        worker = "w" + SERIAL.incrementAndGet();
        by = accounts.with(worker, "community_worker", GUANGHUA);
        reviewer = accounts.with("r" + SERIAL.incrementAndGet(), "community_worker", GUANGHUA);
        yard = TestYards.open(jdbc, GUANGHUA, "光华" + SERIAL.incrementAndGet() + "号院");
        call = stage.call(stage.fund(50_000), by);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongBesideTheField() throws Exception {
        var page = read(post("/p/" + yard + "/projects")
                .param("call", call.value().toString())
                .param("title", "扶手")
                .param("need", "<script>老人</script>")
                .param("plan", "装扶手，有事打 13912345678")
                .param("applicant", "RESIDENTS")
                .param("applicantName", "3栋居民")
                .param("line1", "材料")
                .param("amount1", "5000")
                .param("asker1", "周婆婆")
                .param("channel", "PAPER")
                .with(accounts.as(worker)));
        assertThat(page.select("#plan-error").text()).contains("不能公开");
        assertThat(page.select("#need").text()).isEqualTo("<script>老人</script>");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#amount1").val()).isEqualTo("5000");
    }

    @Test
    void refusesHalfAFen() throws Exception {
        var page = read(post("/p/" + yard + "/projects")
                .param("call", call.value().toString())
                .param("line1", "材料")
                .param("amount1", "0.005")
                .with(accounts.as(worker)));
        assertThat(page.select("#amount1-error").text()).contains("最多到分");
    }

    @Test
    void answersAProjectOfAnotherPlaceAsIfItDidNotExist() throws Exception {
        var id = stage.applied(call, yard, "扶手", 5_000, by);
        var other = "o" + SERIAL.incrementAndGet();
        accounts.with(other, "community_worker", new PlaceKey("510114008017"));
        mvc.perform(get(url(id)).with(accounts.as(other))).andExpect(status().isNotFound());
        mvc.perform(get("/p/510114008017/projects/" + id.value()).with(accounts.as(other)))
                .andExpect(status().isNotFound());
        mvc.perform(post(url(id) + "/review").param("step", "eligible").with(accounts.as(other)))
                .andExpect(status().isNotFound());
    }

    @Test
    void tellsAnAnalystHowManyAskedAndNotWho() throws Exception {
        var id = stage.applied(call, yard, "扶手", 5_000, by);
        var analyst = "a" + SERIAL.incrementAndGet();
        accounts.with(analyst, "city_analyst", new PlaceKey("5101"));
        var page = read(get(url(id)).with(accounts.as(analyst)));
        assertThat(page.text()).contains("3 位").doesNotContain("陈大爷").doesNotContain("李孃孃");
        assertThat(read(get(url(id)).with(accounts.as(worker))).text()).contains("陈大爷");
        mvc.perform(get(url(id) + "/slips").with(accounts.as(analyst))).andExpect(status().isForbidden());
        mvc.perform(post(url(id) + "/pay").param("step", "pay").with(accounts.as(analyst)))
                .andExpect(status().isForbidden());
    }

    @Test
    void saysWhoeverAppliedThatSomebodyElseReviews() throws Exception {
        var id = stage.applied(call, yard, "扶手", 5_000, by);
        var page = read(post(url(id) + "/review")
                .param("step", "eligible")
                .param("looked", "yes")
                .with(accounts.as(worker)));
        assertThat(page.select(".note.bad").text()).contains("这个项目是您报上来的");
    }

    @Test
    void takesABallotWithoutSessionOrTokenAndTheSameAgain() throws Exception {
        var id = stage.admitted(call, yard, "扶手", 5_000, by, reviewer);
        var code = voting(stage.planned(call, by)).getFirst();
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/v/" + code).param("choice1", "1")).andExpect(status().is3xxRedirection());
        }
        var mine = read(get("/v/" + code.toLowerCase(java.util.Locale.ROOT)));
        assertThat(mine.text()).contains("这张票收到了").doesNotContain("扶手");
        assertThat(jdbc.sql("select count(*) from fund_pitch_ballot where ? = any (projects)")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void showsNoFiguresWhileTheVoteRuns() throws Exception {
        stage.admitted(call, yard, "扶手", 5_000, by, reviewer);
        var id = stage.planned(call, by);
        mvc.perform(get("/pitches/" + id.value())).andExpect(status().isNotFound());
        var code = voting(id).getFirst();
        mvc.perform(post("/v/" + code).param("choice1", "1"));
        assertThat(read(get("/pitches/" + id.value())).text())
                .doesNotContain("1 票")
                .doesNotContain("选中");
        assertThat(read(get("/pitches/" + id.value() + "/sheet")).text()).contains("结果还没有开出来");
        assertThat(read(get("/p/" + GUANGHUA + "/pitches/" + id.value()).with(accounts.as(worker)))
                        .text())
                .doesNotContain("手机投的");
    }

    @Test
    void asksForTheCodeAgainWhenItIsNone() throws Exception {
        assertThat(read(get("/v/33333333")).text()).contains("没有这个票号");
        assertThat(read(get("/accept?number=33333333")).text()).contains("没有这个号");
    }

    @Test
    void opensACallToEverybodyWithItsNegativeListAndReasons() throws Exception {
        var page = read(get("/calls/" + call.value()));
        assertThat(page.text()).contains("12,000.00 元").contains("物业费").contains("大家的钱办大家的事");
    }

    @Test
    void standsOnTheBoardOfItsYard() throws Exception {
        stage.admitted(call, yard, "扶手", 5_000, by, reviewer);
        assertThat(read(get(codes.of(yard).path())).select("#projects").text())
                .contains("扶手")
                .doesNotContain("陈大爷");
    }

    private static String urlOf(PlaceKey yard, ProjectId id) {
        return "/p/" + yard + "/projects/" + id.value();
    }

    private String url(ProjectId id) {
        return urlOf(yard, id);
    }

    private List<String> voting(PitchId id) {
        running.announce(id, HERE, by);
        running.drawLot(id, List.of(), HERE, by);
        printing.print(id, 3, HERE, by);
        running.openVote(id, HERE, by);
        return ballots.codes(pitches.find(id, HERE).orElseThrow(), HERE).stream()
                .map(Ballots.Code::code)
                .toList();
    }

    private Document read(RequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString());
    }
}
