package org.yuanba.person.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.ContactKind;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.person.domain.PersonDraft;
import org.yuanba.person.domain.PersonEditing;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
class PersonPageTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");
    private static final String LIST = "/p/510114008017/persons";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private PersonDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private PersonId wang = PersonId.next();
    private PersonId old = PersonId.next();

    @BeforeEach
    void persons() {
        jdbc.sql("truncate person cascade").update();
        jdbc.sql("delete from access_grant").update();
        accounts.with("worker", "community_worker", COMMUNITY);
        accounts.with("secretary", "compound_secretary", COMMUNITY);
        accounts.with("officer", "street_officer", new PlaceKey("510114008"));
        wang = open("王师傅", "王建国", "13812341234");
        old = open("老王", "王建国", "13912349999");
    }

    private PersonId open(String form, String name, String mobile) {
        var contacts = Map.of(ContactKind.MOBILE, mobile, ContactKind.ADDRESS, "吉福路20号院3栋2单元501");
        return editing.open(
                new PersonDraft(form, name, contacts, Set.of(), Set.of()),
                COMMUNITY,
                Scope.ofPublicPlace(COMMUNITY),
                Actor.system());
    }

    private String url(PersonId person) {
        return LIST + "/" + person.value();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(accounts.as("worker")))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
    }

    @Test
    void listsPersonsMasked() throws Exception {
        var html = page(get(LIST));
        assertThat(html.select(".person-table").text())
                .contains("王师傅", "王**", "138****1234", "吉福路20号院3栋")
                .doesNotContain("建国", "13812341234", "单元");
    }

    @Test
    void findsByNameSentInTheBodyOfTheForm() throws Exception {
        assertThat(page(post(LIST).param("words", "建国")).select(".person-table tbody tr"))
                .hasSize(2);
        assertThat(page(post(LIST).param("words", "13812341234")).select(".person-table tbody tr"))
                .hasSize(1);
        assertThat(page(get(LIST)).select("form.person-find").attr("method")).isEqualTo("post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"510114008", "510114", "5101"})
    void looksForNobodyAboveTheCommunity(String place) throws Exception {
        accounts.with("wide", "community_worker", new PlaceKey("5101"));
        var html = Jsoup.parse(mvc.perform(
                        post("/p/" + place + "/persons").param("words", "建国").with(accounts.as("wide")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
        assertThat(html.select("main").text()).contains("请先选到社区").doesNotContain("王师傅");
        assertThat(html.select(".person-find, .person-table")).isEmpty();
        assertThat(html.select(".places a")).isNotEmpty();
    }

    @Test
    void choosesTheCommunityOfWhoeverAsks() throws Exception {
        mvc.perform(get("/persons").with(accounts.as("worker"))).andExpect(redirectedUrl(LIST));
    }

    @Test
    void isClosedToOfficersAboveTheCommunity() throws Exception {
        mvc.perform(get(LIST).with(accounts.as("officer"))).andExpect(status().isForbidden());
        mvc.perform(get("/persons").with(accounts.as("officer"))).andExpect(status().isForbidden());
    }

    @Test
    void showsAPersonMasked() throws Exception {
        var html = page(get(url(wang)));
        assertThat(html.select("#facts").text()).contains("王**", "138****1234").doesNotContain("王建国", "13812341234");
        assertThat(html.html()).doesNotContain("王建国").doesNotContain("13812341234");
    }

    @Test
    void showsAPersonWholeAfterSayingWhatFor() throws Exception {
        var answer = mvc.perform(
                        post(url(wang) + "/unmask").param("reason", "通知停水").with(accounts.as("worker")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString(UTF_8))
                        .select("#facts")
                        .text())
                .contains("王建国", "13812341234", "已经记录在案");
        assertThat(page(get(url(wang))).select("#facts").text()).doesNotContain("王建国");
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'person.unmasked' and subject = ?")
                        .param(wang.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void asksForTheReasonAgainWhenNoneWasGiven() throws Exception {
        var html = page(post(url(wang) + "/unmask").param("reason", " "));
        assertThat(html.select("#reason").attr("aria-invalid")).isEqualTo("true");
        assertThat(html.html()).doesNotContain("王建国");
    }

    @Test
    void unmasksNothingForOneWithoutTheRight() throws Exception {
        mvc.perform(post(url(wang) + "/unmask").param("reason", "通知停水").with(accounts.as("secretary")))
                .andExpect(status().isForbidden());
    }

    @Test
    void takesNoFormWithoutItsToken() throws Exception {
        mvc.perform(post(url(wang) + "/delete")).andExpect(status().is4xxClientError());
    }

    @Test
    void showsNobodyUnderAnotherPlace() throws Exception {
        accounts.with("worker", "community_worker", new PlaceKey("510114008016"));
        mvc.perform(get("/p/510114008016/persons/" + wang.value()).with(accounts.as("worker")))
                .andExpect(status().isNotFound());
    }

    @Test
    void entersAPerson() throws Exception {
        mvc.perform(post(LIST + "/new")
                        .param("formOfAddress", "李孃孃")
                        .param("mobile", "137 0000 0000")
                        .param("channels", "PHONE", "PAPER")
                        .with(accounts.as("worker")))
                .andExpect(status().is3xxRedirection());
        assertThat(page(get(LIST)).select(".person-table").text()).contains("李孃孃", "137****0000");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var html = page(post(LIST + "/new").param("formOfAddress", "").param("mobile", "12345"));
        assertThat(html.select("#mobile").attr("value")).isEqualTo("12345");
        assertThat(html.select("#mobile-problem").text()).contains("11 位数字");
        assertThat(html.select("[role=alert] a[href=#formOfAddress]")).hasSize(1);
    }

    @Test
    void neverPutsAFullValueIntoTheForm() throws Exception {
        var html = page(get(url(wang) + "/edit"));
        assertThat(html.html())
                .contains("138****1234")
                .doesNotContain("13812341234")
                .doesNotContain("王建国");
    }

    @Test
    void keepsTheNumberWhenTheFieldIsLeftEmpty() throws Exception {
        mvc.perform(post(url(wang) + "/edit")
                        .param("version", "0")
                        .param("formOfAddress", "王老师")
                        .with(accounts.as("worker")))
                .andExpect(status().is3xxRedirection());
        assertThat(page(get(url(wang))).select("#facts").text()).contains("王老师", "138****1234");
    }

    @Test
    void keepsAndTakesBackAConsent() throws Exception {
        keep("true").andExpect(status().is3xxRedirection());
        assertThat(directory.agrees(wang, ConsentPurpose.CONTACT)).isTrue();
        keep("false").andExpect(status().is3xxRedirection());
        assertThat(directory.agrees(wang, ConsentPurpose.CONTACT)).isFalse();
        assertThat(page(get(url(wang))).select("#consents").text()).contains("收回");
    }

    private org.springframework.test.web.servlet.ResultActions keep(String agrees) throws Exception {
        return mvc.perform(post(url(wang) + "/consents")
                .param("purpose", "CONTACT")
                .param("how", "PAPER")
                .param("agrees", agrees)
                .with(accounts.as("worker")));
    }

    @Test
    void suggestsMergesAndUndoes() throws Exception {
        var suggestion = page(get(url(wang))).select("#same a").attr("href");
        assertThat(suggestion).endsWith("merge?with=" + old.value());
        var preview = page(get(suggestion));
        assertThat(preview.select("main").text())
                .contains("王师傅", "老王", "139****9999")
                .doesNotContain("王建国");
        mvc.perform(post(url(wang) + "/merge")
                        .param("with", old.value().toString())
                        .param("take.mobile", "other")
                        .with(accounts.as("worker")))
                .andExpect(redirectedUrl(url(wang)));
        var merged = page(get(url(wang)));
        assertThat(merged.select("#facts").text()).contains("王师傅", "139****9999");
        mvc.perform(get(url(old)).with(accounts.as("worker"))).andExpect(redirectedUrl(url(wang)));
        mvc.perform(post(merged.select("form[action$=undo]").attr("action")).with(accounts.as("worker")))
                .andExpect(status().is3xxRedirection());
        assertThat(page(get(url(wang))).select("#facts").text()).contains("138****1234");
        assertThat(page(get(url(old))).select("h1").text()).contains("老王");
    }

    @Test
    void deletesOnlyWithAReason() throws Exception {
        mvc.perform(post(url(wang) + "/delete").with(accounts.as("worker"))).andExpect(redirectedUrl(url(wang)));
        mvc.perform(post(url(wang) + "/delete").param("reason", "本人要求").with(accounts.as("worker")))
                .andExpect(redirectedUrl(LIST));
        mvc.perform(get(url(wang)).with(accounts.as("worker"))).andExpect(status().isNotFound());
    }

    @Test
    void handsOutALinkOnASlipThatOpensHerOwnData() throws Exception {
        var path = linkPath();
        var html = visit(path);
        assertThat(html.select("main").text())
                .contains("王师傅", "王**", "138****1234")
                .doesNotContain("王建国");
    }

    @Test
    void letsHerTakeAConsentBackWithOnePress() throws Exception {
        keep("true");
        var path = linkPath();
        assertThat(visit(path).select("button[name=withdraw]").attr("value")).isEqualTo("CONTACT");
        assertThat(directory.agrees(wang, ConsentPurpose.CONTACT)).isTrue();
        mvc.perform(
                        post(path)
                                .param("withdraw", "CONTACT")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(redirectedUrl(path));
        assertThat(directory.agrees(wang, ConsentPurpose.CONTACT)).isFalse();
    }

    @Test
    void saysWhatToDoWhenALinkNoLongerWorks() throws Exception {
        mvc.perform(get("/l/AAAAAAAAAAAAAAAAAAAAAA")).andExpect(status().isNotFound());
        var path = linkPath();
        var revoke = page(get(url(wang))).select("form[action$=revoke]").attr("action");
        mvc.perform(post(revoke).with(accounts.as("worker"))).andExpect(status().is3xxRedirection());
        assertThat(visit(path).select("main").text()).contains("这个链接用不了了", "社区工作者");
    }

    private String linkPath() throws Exception {
        var slip = page(post(url(wang) + "/links").param("purpose", "person.own"));
        var link = slip.select(".person-link").text();
        assertThat(link).contains("/l/");
        return link.substring(link.indexOf("/l/"));
    }

    private Document visit(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path)).andReturn().getResponse().getContentAsString(UTF_8));
    }

    @Test
    void leavesNoMessageMissingInEitherLanguage() throws Exception {
        for (var url : new String[] {
            LIST, LIST + "/new", url(wang), url(wang) + "/edit", url(wang) + "/merge?with=" + old.value()
        }) {
            for (var language : new String[] {"zh", "en"}) {
                var html = page(get(url).cookie(new jakarta.servlet.http.Cookie("lang", language)));
                assertThat(html.select("body").text()).as(url).doesNotContainPattern("\\[[a-z_.-]+\\]");
            }
        }
    }
}
