package org.yuanba.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.board.BoardDoors;
import org.yuanba.board.TestYards;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

/** A wet wall: told behind the code at the gate or on paper, given back once, handled together, judged by who told it. */
@JourneyTest
class WetWallJourney {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BoardDoors doors;

    @Autowired
    TestClock.Turned clock;

    private PlaceKey yard = COMMUNITY;

    @BeforeEach
    void aYardOnATuesday() {
        clock.set(Instant.parse("2026-11-24T02:00:00Z"));
        yard = TestYards.open(jdbc, COMMUNITY, "玉苑小区");
        if (accounts.isUnknown("worker")) {
            accounts.with("worker", "community_worker", COMMUNITY);
            accounts.with("street", "street_officer", new PlaceKey("510107009"));
        }
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void leadsFromTheCodeAtTheGateToTheWordThatItIsSolved(Reader resident, Reader worker, Reader street) {
        var board = "/b/" + doors.of(yard).value();
        resident.onAPhone().visit(board + "/report").picture("problem-report");
        var page = resident.page();
        page.fill("#words", "外墙一下雨就渗水，客厅的墙都湿了，孩子说找 13800001234");
        page.selectOption("#category", "leak");
        page.fill("#phone", "13800001234");
        page.locator("main form.say button.y").click();
        page.waitForLoadState();
        resident.lookOver();
        assertThat(resident.text()).contains("请写哪一栋哪个单元");
        page.fill("#where", "3栋2单元501");
        page.locator("main form.say button.y").click();
        page.waitForLoadState();
        resident.lookOver().picture("problem-receipt");
        var number = page.locator(".receipt b").first().innerText();
        var code = page.locator(".receipt .code").innerText();
        assertThat(number).startsWith("Q-20261124-");

        worker.atADesk().signIn("worker").visit("/p/" + yard + "/problems").picture("problem-list");
        assertThat(worker.text()).contains("剩 7 个工作日", "待定谁办");
        worker.page().locator("main table th a").first().click();
        worker.page().waitForLoadState();
        worker.lookOver().picture("problem");
        assertThat(worker.text()).contains("外墙一下雨就渗水", "138****1234").doesNotContain("13800001234");
        press(worker, "button[value=accept]");
        act(worker, "return", "reason", "整栋外墙，社区没有维修资金，请街道看看");
        assertThat(worker.text()).contains("退回，等接");

        street.atADesk().signIn("street").open(path(worker)).lookOver();
        act(street, "decline", "reason", "先请物业和房管一起看，社区牵头");
        assertThat(street.text()).contains("没有接，还由原来的办");

        worker.open(path(worker));
        worker.page()
                .locator("#call-unit")
                .locator("xpath=ancestor::details/summary")
                .click();
        worker.page().fill("#call-unit", "区房管局");
        worker.page().fill("#call-wanted", "看外墙哪里开裂，定怎么修");
        press(worker, "form:has(#call-unit) button");
        worker.lookOver().picture("problem-joint");
        assertThat(worker.text()).contains("区房管局");
        worker.page().fill("input[name=did]", "查了，三层窗台开裂，已补缝做防水");
        press(worker, "button[value=came]");
        act(worker, "answer", "answer", "外墙裂缝已补好，做了防水，请下次下雨看看。");

        resident.page().navigate(resident.page().url().replaceAll("/b/.*", "/q/" + number));
        resident.lookOver();
        resident.page().fill("#code", code);
        press(resident, "form button");
        resident.lookOver().picture("problem-follow");
        assertThat(resident.text()).contains("区房管局", "外墙裂缝已补好", "没有接，还由原来的办");
        press(resident, "button[value=solved]");
        resident.lookOver();
        assertThat(resident.text()).contains("已办结", "反映人说：办好了");
    }

    @Test
    void leadsOnPaperThereAndIsReopened(Reader worker) {
        worker.atADesk().signIn("worker").visit("/p/" + yard + "/problems/new");
        var page = worker.page();
        page.fill("#words", "厨房墙角一直是湿的，八十岁了爬不动去看");
        page.selectOption("#category", "leak");
        page.fill("#where", "1栋1单元101");
        page.fill("#called", "周婆婆");
        worker.click("记下来，打小条").lookOver();
        assertThat(worker.text()).contains("请写本人怎么同意的");
        page.fill("#agreedHow", "当面说的，她点头");
        worker.click("记下来，打小条").lookOver().picture("problem-slip");
        assertThat(page.locator("#slip-code").innerText()).hasSize(6);
        worker.click("去看这件事").lookOver();
        press(worker, "button[value=accept]");
        act(worker, "answer", "answer", "换了水管接头。");
        page.locator("#why").fill("");
        press(worker, "button[value=not-solved]");
        assertThat(worker.text()).contains("请写明白");
        page.locator("#why").fill("第二天又湿了");
        press(worker, "button[value=not-solved]");
        worker.lookOver();
        assertThat(worker.text()).contains("反映人说：没办好", "正在办", "剩 7 个工作日");
        act(worker, "answer", "answer", "拆开重做了防水，三天没有再湿。");
        press(worker, "button[value=solved]");
        worker.lookOver();
        assertThat(worker.text()).contains("已办结");
    }

    private static String path(Reader reader) {
        return reader.page().url().replaceAll("^https?://[^/]+", "").replaceAll("/step$", "");
    }

    private static void act(Reader reader, String act, String field, String words) {
        var box = reader.page().locator("#" + act + "-" + field);
        if (!box.isVisible()) {
            box.locator("xpath=ancestor::details/summary").click();
        }
        box.fill(words);
        press(reader, "form:has(#" + act + "-" + field + ") button");
    }

    private static void press(Reader reader, String button) {
        reader.page().locator("main " + button).first().click();
        reader.page().waitForLoadState();
    }
}
