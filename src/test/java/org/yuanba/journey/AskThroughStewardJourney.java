package org.yuanba.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.person.PersonEntering;
import org.yuanba.person.PersonalLinks;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;
import org.yuanba.volunteer.helper.Helpers;
import org.yuanba.volunteer.helper.Willing;

/** A resident of 80, without a phone, asks for help through her steward; a volunteer comes; she has the last word. */
@JourneyTest
class AskThroughStewardJourney {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonEntering persons;

    @Autowired
    PersonalLinks links;

    @Autowired
    Helpers helpers;

    @Autowired
    TestClock.Turned clock;

    @Test
    void leadsFromHerWordsToHerWordThatItIsDone(Reader steward, Reader volunteer, Reader neighbour) {
        var by = accounts.with("steward", "community_worker", COMMUNITY);
        var yard = TestYards.open(jdbc, COMMUNITY, "玉苑小区");
        var scope = Scope.ofPublicPlace(COMMUNITY);
        var person = persons.enter(COMMUNITY, "王师傅", "", "", scope, by);
        helpers.offer(new Willing(person, yard, Set.of("repair"), Set.of()), by);
        var link = "/l/" + links.issue(person, "volunteer.own", clock.instant().plus(Duration.ofDays(1)), by);

        steward.atADesk().signIn("steward").visit("/p/" + yard + "/requests/new");
        var page = steward.page();
        page.locator("input[name=kind][value=lamp]").check();
        page.fill("#words", "厨房的灯不亮了，80 岁，够不着");
        page.fill("#called", "周婆婆");
        page.fill("#door", "3栋1单元101");
        page.fill("#helpedBy", "3栋楼栋长");
        steward.click("登记，打印小条").lookOver();
        assertThat(steward.text()).as("how she agreed is missing").contains("请写本人怎么同意的");
        page.fill("#agreedHow", "当面说的，她点头");
        steward.click("登记，打印小条").lookOver().picture("request-slip");
        var number = page.locator(".volunteer-number").innerText();
        assertThat(number).hasSize(8);

        steward.click("去找人").lookOver().picture("request");
        assertThat(steward.text()).contains("王师傅", "同一个院", "会做这个").doesNotContain("3栋1单元101");
        page.locator("button[name=person]").first().click();
        page.waitForLoadState();

        volunteer.onAPhone().visit(link);
        assertThat(volunteer.text()).contains("能来吗").doesNotContain("周婆婆");
        press(volunteer, "button[value=yes]");
        volunteer.lookOver();

        steward.open("/p/" + yard + "/requests").lookOver();
        steward.click(number).lookOver();
        press(steward, "button[value=agree]");

        volunteer.visit(link).picture("volunteer-own");
        assertThat(volunteer.text()).contains("周婆婆", "3栋1单元101", "厨房的灯");
        press(volunteer, "button[value=done]");

        neighbour
                .onAPhone()
                .prefers("yb-elder", "on")
                .visit("/asked?number=" + number)
                .picture("asked-elder");
        assertThat(neighbour.text()).contains("好不好，您说了算").doesNotContain("周婆婆");
        press(neighbour, "button[value=confirm]");
        neighbour.lookOver();
        assertThat(neighbour.text()).contains("您说办好了");
    }

    private static void press(Reader reader, String button) {
        Locator found = reader.page().locator("main " + button);
        found.first().click();
        reader.page().waitForLoadState();
    }
}
