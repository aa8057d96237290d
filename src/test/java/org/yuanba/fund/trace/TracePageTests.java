package org.yuanba.fund.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.books.party.Parties;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.MovementPosting;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.fund.trace.benefit.Benefit;
import org.yuanba.fund.trace.benefit.BenefitKeeping;
import org.yuanba.fund.trace.benefit.NewBenefit;
import org.yuanba.fund.trace.flow.FlowReading;
import org.yuanba.indicator.IndicatorUpkeep;
import org.yuanba.indicator.Indicators;
import org.yuanba.shared.Money;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

/** A handrail of a yard in 光华社区, paid out of three pockets: back to its sources, and from a source to the handrail. */
@CityTest
class TracePageTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510115001044");
    private static final Scope SCOPE = Scope.ofPublicPlace(COMMUNITY);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
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
    BenefitKeeping benefits;

    @Autowired
    FlowReading flows;

    @Autowired
    Indicators indicators;

    @Autowired
    IndicatorUpkeep upkeep;

    private PlaceKey yard = COMMUNITY;
    private String worker = "";
    private MovementId lot = MovementId.next();
    private FundAccountId guarantee = FundAccountId.next();

    @BeforeEach
    void people() {
        int n = SERIAL.incrementAndGet();
        yard = TestYards.open(jdbc, COMMUNITY, "扶手院" + n);
        worker = "trace-worker" + n;
        accounts.with(worker, "community_worker", COMMUNITY);
    }

    /** 100.00 from the city and 50.00 from a unit that stays unnamed; a payment of 60.00 and one of 20.00. */
    private Benefit handrail() {
        guarantee = fund(FundNature.COMMUNITY_GUARANTEE);
        var partner = fund(FundNature.PARTNER_CONTRIBUTION);
        lot = inflow(guarantee, party("成都市财政", PartyKind.CITY), MovementKind.ALLOCATION, 10_000);
        inflow(partner, party("大丰五金厂", PartyKind.UNIT), MovementKind.CONTRIBUTION, 5_000);
        var shop = party("五金店", PartyKind.PAYEE);
        var first = pay(guarantee, shop, 6_000);
        var second = pay(partner, shop, 2_000);
        return benefits.record(
                new NewBenefit(yard, "楼道扶手 84 米", "1—5 栋楼道", DAY, "罗师傅", List.of(), List.of(first, second)),
                SCOPE,
                Actor.system());
    }

    @Test
    void leadsFromAHandrailBackToItsSourcesToTheFen() throws Exception {
        var benefit = handrail();
        var page = read(get(benefit.url()).with(accounts.as(worker)));
        assertThat(page.text())
                .contains("80.00 元")
                .contains("成都市财政")
                .contains("大丰五金厂")
                .contains("罗师傅");
        assertThat(page.select("tbody td.n").eachText()).containsExactlyInAnyOrder("60.00", "20.00");
        var source = read(get("/p/" + yard + "/funds/sources/" + lot.value()).with(accounts.as(worker)));
        assertThat(source.select(".much").eachText()).containsExactly("100.00元", "60.00元", "40.00元");
    }

    @Test
    void showsAnyoneThePlateAndNamesOnlyGiversWhoAgreed() throws Exception {
        var benefit = handrail();
        var page = read(get("/t/" + benefit.code().toLowerCase(java.util.Locale.ROOT)));
        assertThat(page.text())
                .contains("楼道扶手 84 米")
                .contains("成都市财政")
                .contains("单位、企业")
                .doesNotContain("大丰五金厂")
                .doesNotContain("发票 001");
        mvc.perform(get("/t/33333333")).andExpect(status().isNotFound());
        assertThat(page.select("main script, main [style]")).isEmpty();
    }

    @Test
    void drawsTheMoneyOfAYardAndSaysTheSameInATable() throws Exception {
        handrail();
        var page = read(get("/p/" + yard + "/funds/flow").with(accounts.as(worker)));
        assertThat(page.select("svg.fund-sankey .fund-band")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(page.select("table").text())
                .contains("市级")
                .contains("楼道扶手 84 米")
                .contains("还没用 40.00");
        var flow = flows.of(yard, SCOPE);
        assertThat(flow.came().stream().mapToLong(came -> came.fen()).sum()).isEqualTo(15_000);
        assertThat(flow.went().stream().mapToLong(went -> went.fen()).sum()).isEqualTo(8_000);
        assertThat(flow.natures().stream().mapToLong(line -> line.lying()).sum())
                .isEqualTo(7_000);
    }

    @Test
    void leavesOutWhatCameBack() throws Exception {
        var benefit = handrail();
        var payment = jdbc.sql("select id from fund_movement where source = ? and kind = 'PAYMENT'")
                .param(guarantee.value())
                .query(java.util.UUID.class)
                .single();
        var shop = jdbc.sql("select target from fund_movement where id = ?")
                .param(payment)
                .query(java.util.UUID.class)
                .single();
        posting.post(
                NewMovement.of(key(), MovementKind.REFUND, new FundAccountId(shop), guarantee, new Money(1_000), DAY)
                        .undoing(new MovementId(payment)),
                SCOPE,
                Actor.system());
        var page = read(get(benefit.url()).with(accounts.as(worker)));
        assertThat(page.select("tbody td.n").eachText()).contains("50.00");
        upkeep.keepUp();
        var figures = indicators.now(yard, SCOPE);
        assertThat(figures.amount("fund_in.public")).isEqualTo(10_000);
        assertThat(figures.amount("fund_in.partner")).isEqualTo(5_000);
        assertThat(figures.amount("fund_out")).isEqualTo(7_000);
        assertThat(figures.find("leverage").orElseThrow().value().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(figures.find("fund_traced").orElseThrow().value().orElseThrow())
                .isEqualByComparingTo("1");
    }

    @Test
    void countsMoneyAYardsProjectGotFromItsCommunity() {
        var above = opening.fund(COMMUNITY, "社区激励", FundNature.COMMUNITY_INCENTIVE, DAY, SCOPE, Actor.system());
        inflow(above, party("温江区财政", PartyKind.DISTRICT), MovementKind.ALLOCATION, 9_000);
        var project = opening.commitment(above, yard, "长椅", DAY, SCOPE, Actor.system());
        posting.post(
                NewMovement.of(key(), MovementKind.COMMITTING, above, project, new Money(4_000), DAY)
                        .forPurpose(Purpose.EQUIPMENT),
                SCOPE,
                Actor.system());
        posting.post(
                NewMovement.of(key(), MovementKind.RELEASE, project, above, new Money(1_000), DAY),
                SCOPE,
                Actor.system());
        upkeep.keepUp();
        assertThat(indicators.now(yard, SCOPE).amount("fund_in.community_incentive"))
                .isEqualTo(3_000);
    }

    @Test
    void takesNoPhoneIntoWhatAnyoneReads() throws Exception {
        handrail();
        var payment = jdbc.sql("select id from fund_movement where source = ? and kind = 'PAYMENT'")
                .param(guarantee.value())
                .query(java.util.UUID.class)
                .single();
        var page = read(post("/p/" + yard + "/funds/movements/" + payment + "/benefits")
                .param("what", "长椅，找 13800138000")
                .param("stands", "中庭")
                .param("since", "2026-09-02")
                .with(accounts.as(worker)));
        assertThat(page.select("#what-error").text()).contains("不能公开");
    }

    private FundAccountId fund(FundNature nature) {
        return opening.fund(yard, "资金", nature, DAY, SCOPE, Actor.system());
    }

    private FundAccountId party(String name, PartyKind kind) {
        return parties.named(COMMUNITY, name, kind, false, DAY, SCOPE, Actor.system())
                .id();
    }

    private MovementId inflow(FundAccountId fund, FundAccountId giver, MovementKind kind, long fen) {
        return posting.post(NewMovement.of(key(), kind, giver, fund, new Money(fen), DAY), SCOPE, Actor.system());
    }

    private MovementId pay(FundAccountId fund, FundAccountId shop, long fen) {
        return posting.post(
                new NewMovement(
                        key(),
                        MovementKind.PAYMENT,
                        fund,
                        shop,
                        new Money(fen),
                        DAY,
                        Purpose.EQUIPMENT,
                        Set.of(),
                        "院落议事会 8月",
                        "发票 001",
                        null),
                SCOPE,
                Actor.system());
    }

    private static String key() {
        return NewId.next().toString();
    }

    private Document read(RequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString());
    }
}
