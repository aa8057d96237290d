package org.yuanba.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.person.PersonEntering;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonalLinks;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

/** 305号院: twelve people, one on paper, one without a phone; draft, objection, re-plan, publish, swap, print. */
@JourneyTest
class DutyRosterJourney {

    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");
    private static final Scope NEAR = Scope.ofPublicPlace(COMMUNITY);
    private static final List<String> TWELVE =
            List.of("周孃孃", "彭老师", "廖师傅", "吴阿姨", "刘阿姨", "黄老师", "唐孃孃", "罗师傅", "邓孃孃", "陈老师", "李孃孃", "何师傅");

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonEntering persons;

    @Autowired
    PersonalLinks links;

    @Autowired
    ShortCodes codes;

    @Autowired
    TestClock.Turned clock;

    private final List<PersonId> people = new ArrayList<>();

    @AfterEach
    void runsOn() {
        clock.run();
    }

    @Test
    void leadsFromAskingToTheSheetOnTheWall(Reader steward, Reader phone, Reader neighbour) {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        var by = accounts.with("steward", "community_worker", COMMUNITY);
        var yard = TestYards.open(jdbc, COMMUNITY, "305号院");
        TWELVE.forEach(called -> people.add(persons.enter(yard, called, "", "", NEAR, by)));
        steward.atADesk().signIn("steward");

        setUp(steward, yard);
        var roster = steward.page().url().replaceAll(".*(/p/[0-9]+/rosters/[0-9a-f-]{36}).*", "$1");
        ask(steward, phone, roster, by);
        draft(steward, roster);
        object(steward, phone, roster, by);
        publish(steward, roster);
        swap(steward, phone, neighbour, roster, by);
        print(steward, roster, yard, neighbour);
    }

    private void setUp(Reader steward, PlaceKey yard) {
        steward.visit("/p/" + yard + "/rosters").click("排一张新的").lookOver();
        steward.page().fill("#firstDay", "2026-11-30");
        steward.page().fill("#weeks", "2");
        steward.click("开始排").lookOver();
        shift(steward, "上午", "8:00", "12:00", false);
        shift(steward, "下午", "14:00", "18:00", false);
        shift(steward, "晚上", "19:00", "22:00", true);
        steward.lookOver().picture("roster-set-up");
        shift(steward, "中午", "11:00", "13:00", false);
        assertThat(steward.text()).contains("重叠");
    }

    private static void shift(Reader steward, String name, String from, String until, boolean night) {
        var page = steward.page();
        page.fill("#post", "大门");
        page.fill("#name", name);
        page.fill("#from", from);
        page.fill("#until", until);
        page.fill("#need", "1");
        if (night) {
            page.check("input[name=night]");
        }
        press(steward, "form[action$='/shifts'] button.btn-primary");
    }

    /** Ten say so at the counter or the phone, one on paper that is keyed in, one on her own phone page. */
    private void ask(Reader steward, Reader phone, String roster, Actor by) {
        for (int i = 0; i < 11; i++) {
            steward.open(roster + "/people");
            steward.page().locator("#person").selectOption(people.get(i).value().toString());
            steward.click("请他参加");
            if (i == 10) {
                steward.lookOver().picture("roster-paper-form");
                steward.print("roster-paper-form");
            }
            all(steward.page(), i);
            steward.page().check("input[name=naming][value=" + (i % 3 == 2 ? "POST" : "ADDRESS") + "]");
            steward.page().check("input[name=how][value=" + (i == 10 ? "PAPER" : "COUNTER") + "]");
            steward.click("记下");
        }
        phone.onAPhone().visit(link(people.get(11), by));
        all(phone.page(), 11);
        phone.page().fill("textarea[name=words]", "不想跟养大狗的那家一起");
        press(phone, "button[value=tell]");
        phone.lookOver().picture("roster-own-when");
        steward.open(roster + "/people").lookOver().picture("roster-people");
        assertThat(steward.text()).contains("自己在手机上填的", "纸上写的").doesNotContain("大狗");
    }

    private static void all(Page page, int who) {
        var cells = page.locator("select[name^=w-]");
        for (int i = 0; i < cells.count(); i++) {
            if (i % 21 % 7 != who % 7) {
                cells.nth(i).selectOption("CAN");
            }
        }
    }

    private void draft(Reader steward, String roster) {
        steward.open(roster);
        var asked = System.nanoTime();
        press(steward, "form[action$='/draft'] button");
        assertThat(Duration.ofNanos(System.nanoTime() - asked))
                .as("the first draft")
                .isLessThan(Duration.ofSeconds(6));
        assertThat(steward.page().locator(".roster-grid .chip").count()).isGreaterThanOrEqualTo(42);
        waitForDraft(steward, roster);
        assertThat(steward.text()).contains("没有更匀的排法");
        steward.page().locator(".roster-grid .chip").first().click();
        steward.page().waitForLoadState();
        steward.lookOver().picture("roster-editor");
        assertThat(steward.text()).contains("为什么这样排", "轻重匀不匀");
        steward.onAPhone().lookOver().picture("roster-editor-phone").atADesk();
    }

    private static void waitForDraft(Reader steward, String roster) {
        for (int i = 0; i < 60; i++) {
            steward.open(roster);
            if (!steward.text().contains("正在排")) {
                return;
            }
            steward.page().waitForTimeout(500);
        }
    }

    private void object(Reader steward, Reader phone, String roster, Actor by) {
        press(steward, "form[action$='/board'] button");
        steward.lookOver();
        assertThat(steward.text()).contains("意见");
        phone.onAPhone().visit(link(people.get(11), by));
        phone.page().locator("details summary").first().click();
        phone.page().locator("details input[name=words]").first().fill("那天要带孙子看病");
        press(phone, "details[open] button[value=object]");
        phone.lookOver().picture("roster-own-objection");
        var before = steward.open(roster).page().locator(".roster-grid .chip").allInnerTexts();
        steward.page().locator("input[id^=answer-]").fill("好的，给您换开");
        press(steward, "form[action*='/objections/'] button");
        waitForDraft(steward, roster);
        var after = steward.page().locator(".roster-grid .chip").allInnerTexts();
        assertThat(after).hasSameSizeAs(before);
        int changed = 0;
        for (int i = 0; i < before.size(); i++) {
            changed += before.get(i).equals(after.get(i)) ? 0 : 1;
        }
        assertThat(changed).as("seats that changed").isBetween(1, 3);
        steward.picture("roster-objections");
    }

    private void publish(Reader steward, String roster) {
        clock.set(Instant.parse("2026-11-29T02:00:00Z"));
        steward.signIn("steward").open(roster);
        steward.page().locator("#how").selectOption("SHOW_OF_HANDS");
        steward.page().fill("#on", "2026-11-28");
        steward.page().fill("#note", "23 户到场，21 户举手");
        press(steward, "form[action$='/accept'] button");
        press(steward, "form[action$='/publish'] button");
        steward.lookOver();
        assertThat(steward.text()).contains("第 1 号");
    }

    private void swap(Reader steward, Reader phone, Reader neighbour, String roster, Actor by) {
        phone.onAPhone().visit(link(people.get(11), by));
        press(phone, "button[value=offer]");
        phone.lookOver().picture("roster-own-published");
        steward.open(roster).lookOver();
        assertThat(steward.text()).contains("还没有人接");
        var taken = false;
        for (int i = 0; i < 11 && !taken; i++) {
            neighbour.onAPhone().open(link(people.get(i), by));
            press(neighbour, "button[value=take]");
            taken = neighbour.text().contains("对方点头就换过来");
        }
        assertThat(taken).as("somebody can take it").isTrue();
        phone.open(link(people.get(11), by)).lookOver();
        press(phone, "button[value=confirm]");
        assertThat(phone.text()).contains("换好了");
        steward.open(roster).lookOver().picture("roster-published");
        assertThat(steward.text()).contains("公布以后的变动", "换成");
    }

    private void print(Reader steward, String roster, PlaceKey yard, Reader neighbour) {
        clock.set(Instant.parse("2026-12-01T02:00:00Z"));
        steward.signIn("steward").open(roster + "/sheet");
        steward.page().setViewportSize(1760, 1240);
        steward.picture("roster-sheet");
        assertThat(steward.print("roster-sheet")).isNotEmpty();
        assertThat(steward.text()).contains("305号院", "值班表", "志愿者");
        var code = codes.of(yard);
        neighbour.onAPhone().visit("/b/" + code).picture("roster-board");
        assertThat(neighbour.text()).contains("今天值班", "大门");
        neighbour.open("/b/" + code + "/sheet");
    }

    private String link(PersonId person, Actor by) {
        return "/l/" + links.issue(person, "roster.own", clock.instant().plus(Duration.ofDays(20)), by);
    }

    private static void press(Reader reader, String button) {
        reader.page().locator("main " + button).first().click();
        reader.page().waitForLoadState();
    }
}
