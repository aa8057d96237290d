package org.yuanba.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yuanba.access.Actor;
import org.yuanba.board.domain.DutyEditing;
import org.yuanba.board.domain.DutyPhone;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

/** What a passer-by sees of a board. */
@CityTest
class BoardPageTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final Actor BY = Actor.system();

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ShortCodes codes;

    @Autowired
    DutyEditing duty;

    private PlaceKey yard = new PlaceKey("510107009004001");
    private String url = "";

    @BeforeEach
    void aYardOfItsOwn() {
        yard = TestYards.open(jdbc, COMMUNITY, "玉苑小区");
        url = codes.of(yard).path();
    }

    @Test
    void showsNameAndWhereItLies() throws Exception {
        var page = read(get(url));
        assertThat(page.select("h1").text()).isEqualTo("玉苑小区");
        assertThat(page.select(".row1").text()).contains("街道").contains("社区");
        assertThat(page.html()).doesNotContain("[board.");
    }

    @Test
    void setsNoCookieAndMakesNoSession() throws Exception {
        var result = mvc.perform(get(url)).andReturn();
        assertThat(result.getResponse().getHeaders("Set-Cookie")).isEmpty();
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void answersNotModifiedToWhoHasThePageAlready() throws Exception {
        var first = mvc.perform(get(url)).andExpect(status().isOk()).andReturn().getResponse();
        var tag = first.getHeader("ETag");
        assertThat(tag).startsWith("W/\"");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.getHeader("Vary")).contains("Cookie");
        mvc.perform(get(url).header("If-None-Match", tag)).andExpect(status().isNotModified());
    }

    @Test
    void answersAnewAtOnceWhenTheDutyPhoneChanges() throws Exception {
        var tag = mvc.perform(get(url)).andReturn().getResponse().getHeader("ETag");
        duty.change(yard, DutyPhone.parse("02855500126").orElseThrow(), "大门口值班室", BY);
        var again = mvc.perform(get(url).header("If-None-Match", tag))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(again.getResponse().getContentAsString()).contains("028-5550 0126");
    }

    @Test
    void saysWhomToCallWhenNobodyIsOnDuty() throws Exception {
        assertThat(read(get(url)).select("#duty").text()).contains("急事打 12345");
        duty.change(yard, DutyPhone.parse("028-55500126").orElseThrow(), null, BY);
        var page = read(get(url));
        assertThat(page.select("#duty").text()).contains("今天没有排班，急事打 028-5550 0126");
        assertThat(page.select(".tray a").first().attr("href")).isEqualTo("tel:02855500126");
    }

    @Test
    void lendsThePhoneOfTheCommunityToItsBoards() throws Exception {
        duty.change(COMMUNITY, DutyPhone.parse("028 5550 0188").orElseThrow(), null, BY);
        assertThat(read(get(url)).select("#phones").text()).contains("028-5550 0188");
        duty.change(COMMUNITY, null, null, BY);
        assertThat(read(get(url)).select("#phones").text()).doesNotContain("028-5550 0188");
    }

    @Test
    void alwaysNamesTheHotlineAndTheEmergencyNumbers() throws Exception {
        assertThat(read(get(url)).select("#phones").text())
                .contains("12345")
                .contains("120")
                .contains("119");
    }

    @Test
    void takesTheCodeInSmallLetters() throws Exception {
        assertThat(read(get("/b/" + codes.of(yard).value().toLowerCase()))
                        .select("h1")
                        .text())
                .isEqualTo("玉苑小区");
    }

    @Test
    void knowsNothingOfACodeNeverGiven() throws Exception {
        mvc.perform(get("/b/333333")).andExpect(status().isNotFound());
        mvc.perform(get("/b/IIIIII")).andExpect(status().isNotFound());
        mvc.perform(get(url + "/nothing")).andExpect(status().isNotFound());
    }

    @Test
    void keepsItsCodeWhenTheYardIsReKeyed() throws Exception {
        var code = codes.of(yard);
        jdbc.sql("update place set key = '510107009004988', parent = '510107009004' where key = ?")
                .param(yard.value())
                .update();
        assertThat(codes.of(new PlaceKey("510107009004988"))).isEqualTo(code);
        mvc.perform(get(url)).andExpect(status().isOk());
    }

    @Test
    void leadsTheCodeOfAMergedYardToItsSuccessor() throws Exception {
        var old = TestYards.open(jdbc, COMMUNITY, "晋康院");
        var path = codes.of(old).path();
        jdbc.sql("update place set ended_on = date '2026-10-01', opened_on = null, successor = ? where key = ?")
                .params(yard.value(), old.value())
                .update();
        var page = read(get(path));
        assertThat(page.select("h1").text()).isEqualTo("玉苑小区");
        assertThat(page.select(".paper-note").text()).contains("晋康院已并入玉苑小区");
        assertThat(read(get(path + "?v=3")).select(".paper-note").text()).contains("已经换成第");
    }

    @Test
    void turnsIntoElderLayoutByCookie() throws Exception {
        var page = read(get(url).cookie(new Cookie("yb-elder", "2")));
        assertThat(page.select("html.eld.step-2")).hasSize(1);
        assertThat(page.select("nav.stack > a").size()).isBetween(1, 5);
        assertThat(page.select("button[data-read]").hasAttr("hidden")).isTrue();
        assertThat(page.text()).contains("回到标准版").contains("字再大些").doesNotContain("English");
        assertThat(page.select("button[name=elder]").eachAttr("value")).containsExactly("3", "off");
    }

    @Test
    void offersElderLayoutAndEnglishWithoutScript() throws Exception {
        var page = read(get(url));
        assertThat(page.select("form[action=/preferences] button[name=elder]").attr("value"))
                .isEqualTo("0");
        assertThat(page.select("form[action=/preferences] button[name=lang]").attr("value"))
                .isEqualTo("en");
    }

    @Test
    void speaksEnglish() throws Exception {
        var page = read(get(url).cookie(new Cookie("yb-lang", "en")));
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.text()).contains("Blackboard").doesNotContain("[board.");
    }

    @Test
    void opensOneSectionOnAPageOfItsOwn() throws Exception {
        assertThat(read(get(url + "/phones")).select("h2").text()).isEqualTo("电话");
    }

    @Test
    void holdsNoInlineStyleOrScript() throws Exception {
        var page = read(get(url));
        assertThat(page.select("[style], style, script:not([src]), [onclick]")).isEmpty();
    }

    private Document read(MockHttpServletRequestBuilder asked) throws Exception {
        return Jsoup.parse(mvc.perform(asked)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
