package org.yuanba.person.own;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.person.ContactKind;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonalLinks;
import org.yuanba.person.domain.PersonDraft;
import org.yuanba.person.domain.PersonEditing;
import org.yuanba.person.spi.OwnRecords;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
@Import(OwnDataPageTests.LampList.class)
class OwnDataPageTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");

    /** A module that holds something about persons. */
    @TestConfiguration
    static class LampList {

        static final Set<PersonId> HELD = new HashSet<>();

        @Bean
        OwnRecords lamps() {
            return new OwnRecords() {
                @Override
                public int order() {
                    return 1;
                }

                @Override
                public List<OwnRecord> of(PersonId person) {
                    return HELD.contains(person)
                            ? List.of(new OwnRecord(
                                    "field.person.channels",
                                    "person.own.basis.consent",
                                    List.of(OwnFact.text("field.person.name", "楼道灯管理")),
                                    "lamp/1"))
                            : List.of();
                }

                @Override
                public boolean withdraw(PersonId person, String code, Actor herself) {
                    return code.equals("lamp/1") && (HELD.remove(person) || true);
                }
            };
        }
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private JdbcClient jdbc;

    private PersonId wang = PersonId.next();
    private String url = "";
    private String link = "";

    @BeforeEach
    void person() {
        jdbc.sql("truncate person cascade").update();
        jdbc.sql("delete from access_grant").update();
        LampList.HELD.clear();
        accounts.with("worker", "community_worker", COMMUNITY);
        accounts.with("secretary", "compound_secretary", COMMUNITY);
        accounts.with("officer", "street_officer", new PlaceKey("510114008"));
        wang = editing.open(
                new PersonDraft("王师傅", "王建国", Map.of(ContactKind.MOBILE, "13812341234"), Set.of(), Set.of()),
                COMMUNITY,
                Scope.ofPublicPlace(COMMUNITY),
                Actor.system());
        url = "/p/510114008017/persons/" + wang.value() + "/own";
        link = "/l/" + links.issue(wang, "person.own", Instant.parse("2999-01-01T00:00:00Z"), Actor.system());
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(accounts.as("worker")))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
    }

    private Document visit() throws Exception {
        return Jsoup.parse(mvc.perform(get(link)).andReturn().getResponse().getContentAsString(UTF_8));
    }

    private void ask(String wish, String words) throws Exception {
        mvc.perform(post(link).param("wish", wish).param("words", words).with(csrf()))
                .andExpect(redirectedUrl(link));
    }

    private long wishes() {
        return jdbc.sql("select count(*) from person_wish").query(Long.class).single();
    }

    @Test
    void showsHerWhatEveryModuleHoldsAndWhyItMay() throws Exception {
        LampList.HELD.add(wang);
        assertThat(visit().select(".person-held").text()).contains("楼道灯管理", "您本人同意的");
        assertThat(page(get(url)).select("#held").text())
                .contains("楼道灯管理", "王**")
                .doesNotContain("王建国");
    }

    @Test
    void takesBackWhatAModuleHoldsWithOnePress() throws Exception {
        LampList.HELD.add(wang);
        var code = visit().select(".person-held button[name=withdraw]").attr("value");
        mvc.perform(post(link).param("withdraw", code).with(csrf())).andExpect(redirectedUrl(link));
        assertThat(visit().select(".person-held")).isEmpty();
    }

    @Test
    void openingTheLinkTakesNothingBack() throws Exception {
        LampList.HELD.add(wang);
        mvc.perform(get(link).param("withdraw", "lamp/1"));
        assertThat(visit().select(".person-held")).hasSize(1);
    }

    @Test
    void tellsHerWhoLookedAtHerFullValuesAndWhatFor() throws Exception {
        assertThat(visit().select("main").text()).contains("没有人看过");
        page(post("/p/510114008017/persons/" + wang.value() + "/unmask").param("reason", "通知停水"));
        assertThat(visit().select("main").text()).contains("通知停水").doesNotContain("没有人看过");
    }

    @Test
    void keepsWhatSheAsksUntilItIsAnsweredAndShowsHerTheAnswer() throws Exception {
        ask("CORRECT", "电话换了，是 13900001111");
        assertThat(jdbc.sql("select encode(words, 'escape') from person_wish")
                        .query(String.class)
                        .single())
                .doesNotContain("13900001111");
        var waiting = page(get(url));
        assertThat(waiting.select("#wishes").text()).contains("电话换了");
        var answer = waiting.select("#wishes form").attr("action");
        page(post(answer).param("granted", "true").param("words", "电话已经改了"));
        assertThat(visit().select(".person-wish").text()).contains("照办了", "电话已经改了");
        assertThat(page(get(url)).select("#wishes form")).isEmpty();
    }

    @Test
    void putsAWishAmongTheThingsToDoOfThoseWhoMayAnswerIt() throws Exception {
        ask("DELETE", "");
        assertThat(page(get("/p/510114008017/overview")).select("main").text()).contains("王师傅要求删除自己的信息");
        var officer = mvc.perform(get("/p/510114008/overview").with(accounts.as("officer")))
                .andReturn();
        assertThat(officer.getResponse().getContentAsString(UTF_8)).doesNotContain("王师傅");
    }

    @Test
    void givesAnAnswerFifteenDaysByARowOfData() throws Exception {
        ask("COPY", "");
        assertThat(jdbc.sql("select due_on - asked_on from person_wish")
                        .query(Integer.class)
                        .single())
                .isEqualTo(15);
    }

    @Test
    void asksForTheSameThingOnceAndForNoMoreThanFiveAtATime() throws Exception {
        ask("COPY", "");
        ask("COPY", "");
        assertThat(wishes()).isEqualTo(1);
        for (int i = 0; i < 10; i++) {
            ask("CORRECT", "第" + i + "处不对");
        }
        assertThat(wishes()).isEqualTo(5);
    }

    @Test
    void takesNoCorrectionWithoutWordsAndNoneThatIsTooLong() throws Exception {
        ask("CORRECT", "  ");
        ask("CORRECT", "长".repeat(501));
        assertThat(wishes()).isZero();
        var keyed =
                page(post(url).param("kind", "CORRECT").param("how", "PAPER").param("words", ""));
        assertThat(keyed.select("#words-problem").text()).contains("哪里不对");
        assertThat(wishes()).isZero();
    }

    @Test
    void takesTheSameDownFromPaper() throws Exception {
        assertThat(page(get("/p/510114008017/persons/own-form")).select(".person-boxes li"))
                .hasSize(4);
        page(post(url).param("kind", "DELETE").param("how", "PAPER").param("words", "不想留了"));
        assertThat(page(get(url)).select("#wishes").text()).contains("不想留了", "纸");
    }

    @Test
    void printsTheWholeCopyOnlyForThoseWhoMayUnmaskAndPutsItOnRecord() throws Exception {
        mvc.perform(post(url + "/copy").param("reason", "本人要一份").with(accounts.as("secretary")))
                .andExpect(status().isForbidden());
        var copy = page(post(url + "/copy").param("reason", "本人要一份"));
        assertThat(copy.select("main").text()).contains("王建国", "13812341234", "本人要一份");
        assertThat(page(post(url + "/copy").param("reason", "")).select("#reason-problem"))
                .hasSize(1);
    }

    @Test
    void isClosedToOthers() throws Exception {
        mvc.perform(get(url).with(accounts.as("officer"))).andExpect(status().isForbidden());
        accounts.with("elsewhere", "community_worker", new PlaceKey("510114008016"));
        mvc.perform(get(url).with(accounts.as("elsewhere"))).andExpect(status().isNotFound());
        mvc.perform(post(url + "/" + UUID.randomUUID() + "/answer")
                        .param("granted", "true")
                        .param("words", "好")
                        .with(accounts.as("elsewhere")))
                .andExpect(status().isNotFound());
    }

    @Test
    void losesNoWishWhenTwoRecordsOfHersAreMerged() throws Exception {
        ask("CORRECT", "名字写错了");
        var other = editing.open(
                new PersonDraft("老王", "王建国", Map.of(ContactKind.MOBILE, "13912349999"), Set.of(), Set.of()),
                COMMUNITY,
                Scope.ofPublicPlace(COMMUNITY),
                Actor.system());
        page(post("/p/510114008017/persons/" + other.value() + "/merge")
                .param("with", wang.value().toString()));
        var merged = page(get("/p/510114008017/persons/" + other.value() + "/own"));
        assertThat(merged.select("#wishes").text()).contains("名字写错了");
        page(post(merged.select("#wishes form").attr("action"))
                .param("granted", "true")
                .param("words", "改好了"));
        assertThat(page(get("/p/510114008017/persons/" + other.value() + "/own"))
                        .select("#wishes")
                        .text())
                .contains("改好了");
    }

    @Test
    void leavesNoMessageMissingInEitherLanguage() throws Exception {
        ask("CORRECT", "名字写错了");
        for (var address : new String[] {url, "/p/510114008017/persons/own-form", link}) {
            for (var language : new String[] {"zh", "en"}) {
                var html = page(get(address).cookie(new Cookie("yb-lang", language)));
                assertThat(html.select("body").text()).as(address).doesNotContainPattern("\\[[a-z_.-]+\\]");
            }
        }
    }
}
