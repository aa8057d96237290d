package org.yuanba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;

@JourneyTest
class ShellJourney {

    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");
    private static final List<String> OPEN_TO_ALL =
            List.of("/sign-in", "/help", "/help/feedback", "/help/privacy", "/help/accessibility");
    private static final List<String> SIGNED_IN = List.of(
            "/p/510114008017/overview",
            "/p/510114008017/log",
            "/p/510114/overview",
            "/p/5101/overview",
            "/todo",
            "/search",
            "/search?q=305");

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void someoneWhoMayReadEverything() {
        if (accounts.isUnknown("reader")) {
            jdbc.sql("insert into access_role_permission (role, permission) values ('city_analyst', 'web:feedback')")
                    .update();
            accounts.with("reader", "city_analyst", new PlaceKey("5101"));
        }
    }

    @Test
    void isReadableAtADeskAndOnAPhone(Reader reader) {
        OPEN_TO_ALL.forEach(address -> both(reader, address));
        reader.signIn("reader");
        SIGNED_IN.forEach(address -> both(reader, address));
    }

    @Test
    void isReadableInTheDarkAndInEnglish(Reader reader) {
        reader.prefers("yb-theme", "dark").prefers("yb-lang", "en");
        OPEN_TO_ALL.forEach(address -> both(reader, address));
        reader.signIn("reader");
        SIGNED_IN.forEach(address -> both(reader, address));
    }

    @Test
    void isReadableInLargeType(Reader reader) {
        reader.signIn("reader");
        for (var step : List.of("0", "3")) {
            reader.prefers("yb-elder", step);
            OPEN_TO_ALL.subList(1, OPEN_TO_ALL.size()).forEach(address -> both(reader, address));
            SIGNED_IN.forEach(address -> both(reader, address));
        }
    }

    @Test
    void leadsByKeyboardFromTheSearchBoxToWhatItFinds(Reader reader) {
        reader.signIn("reader").open("/p/" + COMMUNITY + "/overview");
        reader.page().keyboard().press("/");
        assertThat(reader.page().evaluate("document.activeElement.name")).isEqualTo("q");
        reader.page().keyboard().type("没有这个地方");
        reader.page().waitForSelector("#suggest .empty-note");
        assertThat(reader.page().locator("#announce").textContent()).contains("0");
        reader.page().keyboard().press("Enter");
        reader.page().waitForURL("**/search?q=*");
        assertThat(reader.text()).contains("没有找到");
    }

    @Test
    void takesAComplaintFromAnyoneAndHandsBackAnAnswer(Reader reader) {
        reader.onAPhone().open("/help/feedback");
        reader.page().click("text=报错");
        reader.page().fill("#body", "换地点那一页，字太小了。");
        reader.click("交上去");
        var code = reader.page().locator(".figures dd").first().textContent();
        assertThat(reader.lookOver().text()).contains("等答复");

        reader.atADesk().signIn("reader").visit("/feedback").onAPhone().visit("/feedback");
        reader.page().locator("textarea").first().fill("这周改大。");
        reader.page().locator("main form button").first().click();
        assertThat(reader.text()).contains("已经答复");

        reader.page().context().clearCookies();
        reader.open("/help/feedback");
        reader.page().fill("#code", code.toLowerCase());
        reader.page().locator("form[action='/help/feedback/read'] button").click();
        reader.page().waitForURL("**/" + code);
        assertThat(reader.text()).contains("这周改大。");
    }

    @Test
    void keepsTheOpenTabInSightOnAPhone(Reader reader) {
        reader.signIn("reader").onAPhone().open("/p/" + COMMUNITY + "/overview");
        assertThat(reader.page().locator(".yb-tabs [aria-current]").isVisible()).isTrue();
        assertThat(reader.page()
                        .evaluate("(() => { const r = document.querySelector('.yb-tabs [aria-current]')"
                                + ".getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth; })()"))
                .isEqualTo(true);
    }

    @Test
    void letsTheKeyboardSkipToTheContent(Reader reader) {
        reader.open("/help");
        reader.page().keyboard().press("Tab");
        reader.page().keyboard().press("Enter");
        assertThat(reader.page().evaluate("document.activeElement.id")).isEqualTo("content");
    }

    private static void both(Reader reader, String address) {
        reader.atADesk().visit(address).onAPhone().visit(address);
    }
}
