package org.yuanba.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestServer;

@CityTest
class AuditPageTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void freshTrail() {
        jdbc.sql("truncate audit_entry, audit_waiting").update();
        jdbc.sql("truncate access_grant").update();
        accounts.with("auditor", "audit_admin", TestServer.CITY);
        accounts.with("worker", "community_worker", COMMUNITY);
    }

    private Document page(String user, String url) throws Exception {
        return Jsoup.parse(mvc.perform(get(url).with(accounts.as(user)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private AuditEntry entry(PlaceKey place) {
        return AuditEntry.of(accounts.named("worker"), "access.account-renamed", place, NewId.next(), "刘会计");
    }

    @Test
    void tellsWhoDidWhatAsASentence() throws Exception {
        trail.record(entry(COMMUNITY).with("display_name", "小刘", "刘会计"));
        var html = page("auditor", "/audit");
        assertThat(html.select(".audit-log > li").text()).contains("worker改了账号 刘会计 的称呼。", "称呼", "小刘", "刘会计");
    }

    @Test
    void isClosedToThoseWithoutThePermission() throws Exception {
        mvc.perform(get("/audit").with(accounts.as("worker"))).andExpect(status().isForbidden());
    }

    @Test
    void isClosedToVisitors() throws Exception {
        mvc.perform(get("/audit")).andExpect(status().is3xxRedirection());
    }

    @Test
    void recordsThatSomeoneWasRefused() throws Exception {
        mvc.perform(get("/audit").with(accounts.as("worker"))).andExpect(status().isForbidden());
        assertThat(page("auditor", "/audit?module=access").select(".audit-log").text())
                .contains("worker想打开没有权限的页面，被拦下。", "/audit", "audit:view");
    }

    @Test
    void recordsThatSomeoneAskedForAPlaceOutOfScope() throws Exception {
        mvc.perform(get("/p/510107/overview").with(accounts.as("worker"))).andExpect(status().isNotFound());
        assertThat(page("auditor", "/audit").select(".audit-log").text()).contains("worker想打开不归自己看的地方，被拦下。");
    }

    @Test
    void showsFiftyAndLeadsToTheOlderOnes() throws Exception {
        trail.recordAll(IntStream.range(0, 60).mapToObj(i -> entry(COMMUNITY)).toList());
        var first = page("auditor", "/audit");
        assertThat(first.select(".audit-log > li")).hasSize(50);
        var second = page("auditor", first.select("a[rel=next]").attr("href"));
        assertThat(second.select(".audit-log > li")).hasSize(10);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void filtersByModule() throws Exception {
        trail.record(entry(COMMUNITY));
        trail.record(AuditEntry.of(Actor.system(), "person.unmasked", COMMUNITY, null, null));
        assertThat(page("auditor", "/audit?module=person").select(".audit-log > li"))
                .hasSize(1);
    }

    @Test
    void filtersByPersonWhoActed() throws Exception {
        trail.record(entry(COMMUNITY));
        trail.record(AuditEntry.of(Actor.system(), "access.account-enabled", COMMUNITY, null, "x"));
        var by = accounts.named("worker").account().value();
        assertThat(page("auditor", "/audit?by=" + by).select(".audit-log > li")).hasSize(1);
    }

    @Test
    void filtersByPlaceWithAllThatLiesInIt() throws Exception {
        trail.record(entry(COMMUNITY));
        trail.record(entry(new PlaceKey("510107009")));
        assertThat(page("auditor", "/audit?place=510114").select(".audit-log > li"))
                .hasSize(1);
    }

    @Test
    void keepsFiltersWhilePaging() throws Exception {
        trail.recordAll(IntStream.range(0, 60).mapToObj(i -> entry(COMMUNITY)).toList());
        assertThat(page("auditor", "/audit?module=access&days=7")
                        .select("a[rel=next]")
                        .attr("href"))
                .contains("module=access", "days=7");
    }

    @Test
    void answersNonsenseInTheAddressWithAPage() throws Exception {
        for (var query : new String[] {"by=x", "place=5", "before=x", "place=110101"}) {
            mvc.perform(get("/audit?" + query).with(accounts.as("auditor"))).andExpect(status().isNotFound());
        }
    }

    @Test
    void tellsThoseWhoWorkInAPlaceWhatHappenedThere() throws Exception {
        trail.record(entry(COMMUNITY));
        trail.record(entry(COMMUNITY).forAuditOnly());
        assertThat(page("worker", "/p/510114008017/history").select(".audit-log > li"))
                .hasSize(1);
    }

    @Test
    void leavesNoMessageMissing() throws Exception {
        trail.record(entry(COMMUNITY).with("display_name", "a", null));
        assertThat(page("auditor", "/audit").select("main").text()).doesNotContainPattern("\\[[a-z.]+\\]");
        var english = Jsoup.parse(mvc.perform(get("/audit")
                        .with(accounts.as("auditor"))
                        .cookie(new jakarta.servlet.http.Cookie("lang", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(english.select("main").text()).doesNotContainPattern("\\[[a-z.]+\\]");
    }
}
