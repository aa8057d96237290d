package org.yuanba.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yuanba.access.spi.PermissionSource;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.web.spi.PlaceTab;
import org.yuanba.web.spi.SearchSource;

@CityTest
class ShellPageTests {

    private static final String HERE = "/p/510114008017/overview";

    @Autowired
    MockMvc pages;

    @Autowired
    TestAccounts accounts;

    @Autowired
    ApplicationContext application;

    @Autowired
    Texts texts;

    @BeforeEach
    void aWorker() {
        if (accounts.isUnknown("worker")) {
            accounts.with("worker", "community_worker", new PlaceKey("510114008017"));
        }
    }

    @Test
    void showsTheWayDownToThePlace() throws Exception {
        assertThat(page(get(HERE)).select(".breadcrumb li").eachText()).containsExactly("成都市", "新都区", "桂湖街道", "桂东社区");
    }

    @Test
    void writesLevelsAboveOnesRightAsPlainText() throws Exception {
        assertThat(page(get(HERE)).select(".breadcrumb a").eachText()).containsExactly("桂东社区");
    }

    @Test
    void marksTheOpenTab() throws Exception {
        assertThat(page(get(HERE)).select(".yb-tabs [aria-current=page]").text())
                .isEqualTo("总览");
    }

    @Test
    void hasLandmarksAndASkipLink() throws Exception {
        var page = page(get(HERE));
        assertThat(page.select("header, main, footer, nav[aria-label], [role=search]"))
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#content");
        assertThat(page.select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {HERE, "/p/510114008017/log", "/todo", "/search?q=x", "/help", "/help/privacy"})
    void writesNoStyleAndNoScriptIntoThePage(String address) throws Exception {
        var page = page(get(address));
        assertThat(page.select("[style], style")).isEmpty();
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HERE,
                "/p/510114008017/log",
                "/todo",
                "/search?q=x",
                "/help",
                "/help/privacy",
                "/help/accessibility",
                "/help/feedback",
                "/nowhere"
            })
    void leavesNoKeyInBracketsInEitherLanguage(String address) throws Exception {
        for (var language : new String[] {"zh", "en"}) {
            assertThat(page(get(address).cookie(new Cookie("yb-lang", language)))
                            .text())
                    .doesNotContainPattern("\\[[a-z-]+(\\.[a-z0-9-]+)+\\]");
        }
    }

    @Test
    void speaksEnglishWhenAsked() throws Exception {
        var page = page(get(HERE).cookie(new Cookie("yb-lang", "en")));
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(".yb-tabs").text()).contains("Overview");
    }

    @Test
    void growsInLargeType() throws Exception {
        var page = page(get(HERE).cookie(new Cookie("yb-elder", "2")));
        assertThat(page.select("html").attr("class")).isEqualTo("eld eld-2");
        assertThat(page.select(".eld-tools").text()).contains("字再大些", "字小一点", "回到标准版");
    }

    @Test
    void keepsWhatTheReaderPrefers() throws Exception {
        pages.perform(post("/preferences").param("theme", "dark").param("back", "/help"))
                .andExpect(redirectedUrl("/help"))
                .andExpect(header().string("Set-Cookie", containsString("yb-theme=dark")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"})
    void sendsNobodyElsewhere(String back) throws Exception {
        pages.perform(post("/preferences").param("theme", "dark").param("back", back))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void answersASearchAsPageAndAsPart() throws Exception {
        var whole = page(get("/search?q=桂东"));
        var part = Jsoup.parse(
                pages.perform(get("/search?q=桂东").header("HX-Request", "true").with(accounts.as("worker")))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("<html"))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(part.select("[data-announce]").text()).isNotEmpty();
        assertThat(whole.select(".finds [data-announce]").text())
                .isEqualTo(part.select("[data-announce]").text());
    }

    @Test
    void saysSoWhenNothingWasFound() throws Exception {
        assertThat(page(get("/search?q=没有这个地方")).text()).contains("没有找到“没有这个地方”");
    }

    @Test
    void writesWhatWasTypedAsTextAndNothingElse() throws Exception {
        var page = page(get("/search").param("q", "<script>alert(1)</script>"));
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("main").text()).contains("<script>");
    }

    @Test
    void giveStaticFilesAFingerprintAndLetBrowsersKeepThem() throws Exception {
        for (var link : page(get("/help")).select("link[rel=stylesheet]").eachAttr("href")) {
            assertThat(link).matches(".*-[0-9a-f]{32}\\.css");
            pages.perform(get(link))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "public, max-age=31536000, immutable"));
        }
    }

    @Test
    void letsFilesWithoutFingerprintAgeSoon() throws Exception {
        pages.perform(head("/css/base.css")).andExpect(header().string("Cache-Control", "public, max-age=300"));
    }

    @Test
    void sendsAnAddressThatDoesNotExistToTheErrorPage() throws Exception {
        pages.perform(get("/nowhere").with(accounts.as("worker")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有找到这一页")));
    }

    @Test
    void answersThatAPlaceOutOfScopeDoesNotExist() throws Exception {
        pages.perform(get("/p/510107/overview").with(accounts.as("worker"))).andExpect(status().isNotFound());
        pages.perform(get("/p/abc/overview").with(accounts.as("worker"))).andExpect(status().isNotFound());
    }

    @Test
    void refusesAnotherMethodAndNamesTheRightOne() throws Exception {
        pages.perform(post("/help").with(accounts.as("worker")))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")))
                .andExpect(content().string(containsString("不能这样打开")));
    }

    @Test
    void tellsTheApiASentenceInJson() throws Exception {
        pages.perform(get("/api/nowhere").with(accounts.as("worker")))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Content-Type", containsString("application/json")))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.error").value(containsString("没有这项数据")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 409, 413, 500, 503})
    void hasWordsForEveryRefusalFromOutside(int code) throws Exception {
        pages.perform(get("/error").requestAttr("jakarta.servlet.error.status_code", code))
                .andExpect(status().is(code))
                .andExpect(content().string(containsString(texts.text(Texts.CHINESE, "error." + code + ".title"))));
    }

    @Test
    void explainsThatAFormWasOpenForTooLong() throws Exception {
        pages.perform(get("/error").requestAttr("jakarta.servlet.error.status_code", 403))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("开得太久")));
    }

    @Test
    void namesEveryTabAndPermissionAndKindOfFind() {
        for (var language : new java.util.Locale[] {Texts.CHINESE, java.util.Locale.ENGLISH}) {
            assertThat(application.getBeansOfType(PlaceTab.class).values())
                    .allMatch(tab -> texts.has(language, "tab." + tab.slug()));
            assertThat(application.getBeansOfType(SearchSource.class).values())
                    .allMatch(source -> texts.has(language, source.labelKey()));
            assertThat(application.getBeansOfType(PermissionSource.class).values().stream()
                            .flatMap(source -> source.permissions().stream())
                            .map(offer ->
                                    "permission." + offer.permission().code().replace(':', '.'))
                            .filter(key -> !texts.has(language, key)))
                    .isEmpty();
        }
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(pages.perform(request.with(accounts.as("worker")))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
