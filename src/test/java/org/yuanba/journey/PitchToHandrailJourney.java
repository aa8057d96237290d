package org.yuanba.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanba.fund.project.Stage.GUANGHUA;

import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.board.TestYards;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.fund.project.Stage;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

/**
 * 光华社区's pitch event: a woman of 80 asks for handrails for the very old; her neighbours vote on phones and on paper; it
 * wins, stands on the board, is built, paid, accepted by those who asked, and somebody looks after it.
 */
@JourneyTest
@Import(Stage.class)
class PitchToHandrailJourney {

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Stage stage;

    @Autowired
    ShortCodes codes;

    @Autowired
    TestClock.Turned clock;

    @AfterEach
    void theClockRunsAgain() {
        clock.run();
    }

    @Test
    void leadsFromHerApplicationToTheHandrailSheAccepted(
            Reader host, Reader secretary, Reader reviewer, Reader voter, Reader later, Reader signer, Reader payer) {
        var yard = TestYards.open(jdbc, GUANGHUA, "光华3号院");
        var other = TestYards.open(jdbc, GUANGHUA, "光华5号院");
        accounts.with("host", "community_worker", GUANGHUA);
        accounts.with("reviewer", "community_worker", GUANGHUA);
        accounts.with("secretary", "compound_secretary", yard);
        accounts.with("payer", "street_officer", new PlaceKey("510115001"));
        stage.fund(50_000);

        var call = opensACall(host);
        var handrail = applies(secretary, yard, call);
        reviews(reviewer, handrail);
        var bench = benchOf(other, call);
        reviews(reviewer, bench);

        var pitch = announces(host, call);
        var slips = printsCodes(host, pitch);
        press(host, "open");
        votesOffline(voter, slips.get(0));
        votes(voter, slips.get(1));
        keysPaper(host, pitch, slips.get(2));
        keysPaperAgain(host, pitch, slips.get(0));
        press(host, "close");
        reconciles(host, pitch);
        readsWhy(voter, pitch, slips.get(0));

        host.open(handrail).page().fill("#contact", "小王");
        host.page().fill("#phone", "028-55500126");
        press(host, "notice");
        host.lookOver();
        assertThat(host.text()).contains("公示到");
        clock.advance(Duration.ofDays(6));

        signer.atADesk().signIn("reviewer").open(handrail);
        press(signer, "sign");
        assertThat(signer.text()).contains("验收以前最多付 30%");
        press(signer, "release");
        payer.atADesk().signIn("payer").open(handrail);
        pays(payer, "发票 0001");
        builtAndAccepted(later, handrail, yard);
        signer.open(handrail);
        press(signer, "release");
        payer.open(handrail);
        pays(payer, "发票 0002");
        press(payer, "settle");
        endsWell(later, handrail, yard);
    }

    private String opensACall(Reader host) {
        host.atADesk().signIn("host").visit("/p/" + GUANGHUA + "/calls/new");
        var page = host.page();
        page.fill("#title", "光华社区微项目");
        page.fill("#round", "2026年第二批");
        page.locator("input[name=applicant-RESIDENTS]").check();
        page.fill("#budget", "20000");
        page.fill("#mostEach", "0.005");
        page.fill("#mostOfYard", "2");
        page.fill("#closesOn", stage.today().plusDays(10).toString());
        host.click("发出征集").lookOver();
        assertThat(host.text()).contains("请写大于零的金额");
        page.fill("#mostEach", "12000");
        host.click("发出征集").lookOver().picture("project-call");
        return page.url().replaceAll(".*/", "");
    }

    private static String applies(Reader secretary, PlaceKey yard, String call) {
        secretary.atADesk().signIn("secretary").visit("/p/" + yard + "/projects");
        secretary.visit("/p/" + yard + "/projects/new?call=" + call);
        var page = secretary.page();
        page.fill("#title", "3栋楼道扶手");
        page.fill("#need", "3栋没有电梯，八十岁的老人上下楼要扶着墙。");
        page.fill("#plan", "六层楼道，每层装两米扶手。");
        page.locator("input[name=applicant][value=RESIDENTS]").check();
        page.fill("#applicantName", "3栋居民");
        page.fill("#line1", "扶手材料");
        page.fill("#amount1", "5000");
        page.fill("#line2", "安装");
        page.fill("#amount2", "3000");
        page.fill("#asker1", "周婆婆");
        page.fill("#door1", "3栋1单元101");
        page.fill("#asker2", "陈大爷");
        page.fill("#asker3", "李孃孃");
        page.fill("#speaker", "周婆婆");
        page.fill("#helpedBy", "3栋楼栋长");
        secretary.click("交申请，打印小条").lookOver();
        assertThat(secretary.text()).contains("请写本人怎么同意的");
        page.fill("#agreedHow", "当面说的，她点头");
        secretary.click("交申请，打印小条").lookOver().picture("project");
        var url = page.url().replaceAll("https?://[^/]+", "");
        secretary.visit(url + "/slips").picture("project-slips");
        return url;
    }

    private static void reviews(Reader reviewer, String project) {
        if (reviewer.page().url().equals("about:blank")) {
            reviewer.atADesk().signIn("reviewer");
        }
        reviewer.visit(project).page().locator("input[name=looked]").check();
        press(reviewer, "eligible");
        press(reviewer, "admit");
        assertThat(reviewer.text()).contains("要上创投会");
    }

    private String benchOf(PlaceKey other, String call) {
        var by = accounts.with("secretary5", "compound_secretary", other);
        var id = stage.applied(new org.yuanba.fund.CallId(java.util.UUID.fromString(call)), other, "5号院长椅", 12_000, by);
        return "/p/" + other + "/projects/" + id.value();
    }

    private String announces(Reader host, String call) {
        host.visit("/p/" + GUANGHUA + "/pitches/new?call=" + call);
        var page = host.page();
        page.fill("#location", "光华社区党群服务中心");
        page.fill("#day", stage.today().toString());
        page.fill("#budget", "15000");
        page.selectOption("#rule", new SelectOption().setValue("MES_ADD1U"));
        host.click("就这么排").lookOver();
        var url = page.url().replaceAll("https?://[^/]+", "");
        press(host, "announce");
        press(host, "draw");
        host.lookOver().picture("pitch-desk");
        assertThat(host.text()).contains("签 1").contains("不定，钱再多也不定");
        return url;
    }

    private static List<String> printsCodes(Reader host, String pitch) {
        host.page().fill("#many", "5");
        press(host, "print");
        host.visit(pitch + "/codes").picture("pitch-papers");
        var slips = host.page().locator(".fp-code").allInnerTexts();
        assertThat(slips).hasSize(5).allSatisfy(code -> assertThat(code).hasSize(8));
        host.open(pitch);
        return slips;
    }

    private static void votesOffline(Reader voter, String code) {
        voter.onAPhone().visit("/v");
        voter.page().fill("#code", code.toLowerCase(java.util.Locale.ROOT));
        voter.click("下一步").lookOver().picture("ballot-phone");
        voter.page().locator("input[name=" + handrailChoice(voter) + "]").check();
        voter.page().context().setOffline(true);
        voter.click("投出去");
        voter.page().locator("[data-said]:not([hidden])").waitFor();
        assertThat(voter.text()).contains("您的票还在这台手机里");
        voter.page().context().setOffline(false);
        voter.page().evaluate("dispatchEvent(new Event('online'))");
        voter.page().locator("text=这张票收到了").waitFor();
        voter.lookOver().picture("ballot-taken");
    }

    private static String handrailChoice(Reader voter) {
        return voter.page().locator("label:has-text('扶手') input").getAttribute("name");
    }

    private static void votes(Reader voter, String code) {
        voter.open("/v/" + code);
        voter.page().locator("input[name=" + handrailChoice(voter) + "]").check();
        voter.click("投出去");
        voter.page().locator("text=这张票收到了").waitFor();
    }

    private static void keysPaper(Reader host, String pitch, String code) {
        host.open(pitch);
        host.page().fill("#code", code);
        host.page().locator("label:has-text('长椅') input").check();
        press(host, "paper");
        host.lookOver();
        assertThat(host.text()).contains("这张纸票录好了").doesNotContain("手机投的");
    }

    private static void keysPaperAgain(Reader host, String pitch, String code) {
        host.open(pitch);
        host.page().fill("#code", code);
        press(host, "paper");
        assertThat(host.text()).contains("这个票号投过了");
    }

    private static void reconciles(Reader host, String pitch) {
        host.lookOver();
        host.page().fill("#handedOut", "3");
        host.page().fill("#unused", "2");
        host.page().fill("#inBox", "1");
        host.page().fill("#spoiled", "0");
        press(host, "count");
        assertThat(host.text()).contains("票箱里 1 张，录进来的、重复的、看不清的加起来 2 张");
        host.page().fill("#handedOut", "3");
        host.page().fill("#unused", "2");
        host.page().fill("#inBox", "2");
        host.page().fill("#spoiled", "0");
        press(host, "count");
        assertThat(host.text()).contains("对平了");
        host.lookOver().picture("pitch-reconciled");
        press(host, "result");
        host.visit(pitch);
    }

    private static void readsWhy(Reader voter, String pitch, String code) {
        var open = pitch.replaceAll(".*/pitches", "/pitches");
        voter.atADesk().visit(open).picture("pitch-result");
        assertThat(voter.text()).contains("选中", "没选中", "周婆婆").contains("就选中了");
        voter.visit(open + "/sheet").picture("pitch-sheet");
        voter.onAPhone().visit(open);
        voter.prefers("yb-elder", "on").visit("/v/" + code).picture("ballot-receipt");
        assertThat(voter.text()).contains("您的一份用在了哪里");
    }

    private static void pays(Reader payer, String voucher) {
        payer.page().fill("#payee", "光华五金店");
        payer.page().fill("#voucher", voucher);
        press(payer, "pay");
        payer.lookOver();
        assertThat(payer.text()).contains(voucher);
    }

    private void builtAndAccepted(Reader later, String handrail, PlaceKey yard) {
        later.atADesk().signIn("host").open(handrail);
        assertThat(later.text()).contains("正在办");
        press(later, "done");
        var numbers = jdbc.sql("select number from fund_project_asker where project = ?::uuid order by id")
                .param(handrail.replaceAll(".*/", ""))
                .query(String.class)
                .list();
        later.onAPhone().visit("/accept?number=" + numbers.get(0)).picture("accept");
        later.click("办好了");
        later.lookOver();
        assertThat(later.text()).contains("您说办好了");
        later.atADesk().open(handrail).page().fill("#number", numbers.get(1));
        later.page().fill("#words", "稳当");
        press(later, "accept");
        later.lookOver();
        assertThat(later.text()).contains("居民验收了");
        later.visit(codes.of(yard).path());
        assertThat(later.text()).contains("3栋楼道扶手");
    }

    private void endsWell(Reader later, String handrail, PlaceKey yard) {
        later.open(handrail).page().fill("#words", "六层楼道都装了扶手。");
        press(later, "report");
        later.page().fill("#keeper", "3栋楼栋长");
        later.page().fill("#stands", "3栋一到六层楼道");
        press(later, "hand");
        later.lookOver().picture("project-closed");
        assertThat(later.text()).contains("办完，有人管").doesNotContain("陈大爷");
        later.visit("/p/" + yard + "/funds");
        assertThat(later.text()).contains("项目和创投会");
        later.onAPhone().visit(codes.of(yard).path());
        assertThat(later.text()).contains("以后归 3栋楼栋长 管");
        leadsFromThePlateToTheCitysMoney(later);
    }

    /** The code on the handrail: scanned without signing in, it leads back to the city's money. */
    private void leadsFromThePlateToTheCitysMoney(Reader later) {
        var code = jdbc.sql("select code from fund_benefit order by recorded_at desc limit 1")
                .query(String.class)
                .single();
        later.page().context().clearCookies();
        later.onAPhone().visit("/t/" + code).picture("handrail-plate");
        assertThat(later.text())
                .contains("3栋楼道扶手", "成都市", "设备")
                .contains("3 张票里，2 张选了它")
                .contains("当初提出来的 3 位居民里，2 位说办好了")
                .doesNotContain("陈大爷");
    }

    private static void press(Reader reader, String step) {
        reader.page().locator("main button[value=" + step + "]").first().click();
        reader.page().waitForLoadState();
    }
}
