package org.yuanba.fund.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
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
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.books.party.Parties;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.MovementPosting;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.indicator.IndicatorUpkeep;
import org.yuanba.indicator.Indicators;
import org.yuanba.shared.Money;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

/** Plans of a year, a rule of matching, goods and labour, and what the blackboard says of money. */
@CityTest
class PlanPageTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510115001044");
    private static final Scope SCOPE = Scope.ofPublicPlace(COMMUNITY);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FundAccountOpening opening;

    @Autowired
    MovementPosting posting;

    @Autowired
    Parties parties;

    @Autowired
    Indicators indicators;

    @Autowired
    IndicatorUpkeep upkeep;

    @Autowired
    ShortCodes codes;

    private PlaceKey yard = COMMUNITY;
    private String worker = "";
    private String plans = "";

    @BeforeEach
    void people() {
        int n = SERIAL.incrementAndGet();
        yard = TestYards.open(jdbc, COMMUNITY, "计划院" + n);
        worker = "plan-worker" + n;
        accounts.with(worker, "community_worker", COMMUNITY);
        plans = "/p/" + COMMUNITY + "/funds/plans";
    }

    @Test
    void saysHowMuchOfAPlanCame() throws Exception {
        mvc.perform(post(plans)
                        .param("place", yard.value())
                        .param("version", "-1")
                        .param("amount", "10000")
                        .param("decided", "区财政安排")
                        .with(accounts.as(worker)))
                .andExpect(status().is3xxRedirection());
        inflow(FundNature.COMMUNITY_GUARANTEE, PartyKind.DISTRICT, MovementKind.ALLOCATION, 400_000);
        upkeep.keepUp();
        assertThat(indicators
                        .now(yard, SCOPE)
                        .find("plan_fulfilled")
                        .orElseThrow()
                        .value()
                        .orElseThrow())
                .isEqualByComparingTo("0.4");
        inflow(FundNature.COMMUNITY_INCENTIVE, PartyKind.STREET, MovementKind.ALLOCATION, 700_000);
        var row = read(get(plans).with(accounts.as(worker)))
                .select("tr:contains(" + "计划院" + SERIAL.get() + ")")
                .text();
        assertThat(row).contains("10,000.00").contains("11,000.00").contains("到位了");
        mvc.perform(post(plans)
                        .param("place", yard.value())
                        .param("version", "7")
                        .param("amount", "20000")
                        .param("decided", "改")
                        .with(accounts.as(worker)))
                .andExpect(status().isConflict());
    }

    @Test
    void computesWhatFollowsByARuleUpToItsCap() throws Exception {
        inflow(FundNature.RESIDENT_CONTRIBUTION, PartyKind.RESIDENTS, MovementKind.CONTRIBUTION, 460_001);
        mvc.perform(post(plans + "/rules")
                        .param("name", "居民出一元，街道配一元")
                        .param("matched", "RESIDENT_CONTRIBUTION")
                        .param("each", "1")
                        .param("gives", "1")
                        .param("most", "4000")
                        .param("firstDay", TODAY.withDayOfYear(1).toString())
                        .param("decided", "街道办公会")
                        .with(accounts.as(worker)))
                .andExpect(status().is3xxRedirection());
        var row = read(get(plans).with(accounts.as(worker)))
                .select("tr:contains(4,600.01)")
                .text();
        assertThat(row).contains("4,000.00");
    }

    @Test
    void keepsGoodsAndLabourOutOfEveryBalance() throws Exception {
        mvc.perform(post("/p/" + yard + "/funds/in-kind")
                        .param("key", NewId.next().toString())
                        .param("kind", "GOODS")
                        .param("what", "水泥 40 袋")
                        .param("giverName", "建材市场")
                        .param("worth", "1200")
                        .param("valuedHow", "按市场价")
                        .param("givenOn", TODAY.toString())
                        .with(accounts.as(worker)))
                .andExpect(status().is3xxRedirection());
        assertThat(read(get("/p/" + yard + "/funds/in-kind").with(accounts.as(worker)))
                        .text())
                .contains("水泥 40 袋")
                .contains("1,200.00");
        assertThat(jdbc.sql("select count(*) from fund_movement m join fund_account a on a.id in (m.source, m.target)"
                                + " where a.place = ?")
                        .param(yard.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysOnTheBoardWhatCameInAndUntilWhenToObject() throws Exception {
        var fund = inflow(FundNature.COMMUNITY_GUARANTEE, PartyKind.DISTRICT, MovementKind.ALLOCATION, 400_000);
        var payer = "plan-payer" + SERIAL.get();
        accounts.with(payer, "street_officer", new PlaceKey("510115001"));
        mvc.perform(post("/p/" + yard + "/funds/" + fund.value() + "/payments")
                        .param("key", NewId.next().toString())
                        .param("what", "大门口坡道")
                        .param("amount", "3200")
                        .param("purpose", "WORKS")
                        .param("payeeName", "工程队")
                        .param("decision", "院落议事会")
                        .param("voucher", "合同 7")
                        .param("paperLies", "社区档案柜 3 号")
                        .param("noticeFirst", TODAY.minusDays(1).toString())
                        .param("noticeLast", TODAY.plusDays(5).toString())
                        .with(accounts.as(worker)))
                .andExpect(status().is3xxRedirection());
        var board = read(get(codes.of(yard).path())).select("#money").text();
        assertThat(board)
                .contains("社区专项保障资金")
                .contains("4,000.00")
                .contains("大门口坡道")
                .contains("公示到");
        assertThat(read(get(codes.of(yard).path() + "/sheet")).text()).contains("惠从何来");
        assertThat(read(get("/todo").with(accounts.as(payer))).text()).contains("大门口坡道");
        assertThat(read(get("/todo").with(accounts.as(worker))).text()).doesNotContain("大门口坡道");
    }

    private FundAccountId inflow(FundNature nature, PartyKind from, MovementKind kind, long fen) {
        var fund = opening.fund(yard, "资金", nature, TODAY.withDayOfYear(1), SCOPE, Actor.system());
        var giver = parties.named(COMMUNITY, "来处" + from, from, false, TODAY.withDayOfYear(1), SCOPE, Actor.system());
        posting.post(
                NewMovement.of(NewId.next().toString(), kind, giver.id(), fund, new Money(fen), TODAY),
                SCOPE,
                Actor.system());
        return fund;
    }

    private Document read(RequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString());
    }
}
