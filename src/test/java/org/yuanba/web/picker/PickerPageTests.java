package org.yuanba.web.picker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.place.NewCompound;
import org.yuanba.place.PlaceClosing;
import org.yuanba.place.PlaceOpening;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
class PickerPageTests {

    private static final PlaceKey GUIDONG = new PlaceKey("510114008017");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    PlaceOpening opening;

    @Autowired
    PlaceClosing closing;

    @Autowired
    PlaceFinds finds;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openSome() {
        if (jdbc.sql("select count(*) from place where level = 'compound'")
                        .query(Integer.class)
                        .single()
                == 0) {
            var keys = opening.openCompounds(
                    List.of(new NewCompound(GUIDONG, "粮站宿舍"), new NewCompound(GUIDONG, "玉苑小区", List.of("缝纫机厂宿舍"))));
            closing.merge(keys.get(0), keys.get(1), LocalDate.now().plusDays(1));
            accounts.with("analyst", "city_analyst", new PlaceKey("5101"));
            accounts.with("worker", "community_worker", GUIDONG);
            jdbc.sql("update place set managed_by = '成都高新区' where key = '510107'")
                    .update();
        }
    }

    @Test
    void showsFiveColumnsWithTheWayToTheCompoundMarked() throws Exception {
        var page = page("analyst", "/places?at=" + GUIDONG + "002");
        assertThat(page.select(".picker-column")).hasSize(5);
        assertThat(page.select(".picker-column a[aria-current] > span:first-child")
                        .eachText())
                .containsExactly("成都市", "新都区", "桂湖街道", "桂东社区", "玉苑小区");
    }

    @Test
    void countsTheCompoundsOfEachPlace() throws Exception {
        var page = page("analyst", "/places?at=5101");
        assertThat(page.select("#pick-510114 .tn").text()).endsWith("1");
        assertThat(page.select("#pick-510104 .tn").text()).endsWith("0");
    }

    @Test
    void staysOnTheTabOneIsOn() throws Exception {
        var page = page("worker", "/places?at=" + GUIDONG + "&tab=overview");
        assertThat(page.select("#pick-" + GUIDONG + "002").attr("href")).isEqualTo("/p/" + GUIDONG + "002/overview");
        assertThat(page.select(".picker-stay").text()).contains("总览");
    }

    @Test
    void takesTheFirstTabForOneThatDoesNotExist() throws Exception {
        var page = page("worker", "/places?at=" + GUIDONG + "&tab=%22%3E%3Cscript");
        assertThat(page.select(".picker-foot .btn").attr("href")).isEqualTo("/p/" + GUIDONG + "/overview");
    }

    @Test
    void beginsAtOnesOwnPlaceWhenNoneIsNamed() throws Exception {
        assertThat(page("worker", "/places").select(".picker-foot .btn").text()).isEqualTo("打开桂东社区");
    }

    @Test
    void showsAboveOnesRightOnlyTheWayAndNoButtonToOpenIt() throws Exception {
        var page = page("worker", "/places?at=510114");
        assertThat(page.select(".picker-column").get(1).select("li")).hasSize(1);
        assertThat(page.select(".picker-foot .btn-slate")).isEmpty();
    }

    @Test
    void answersAPlaceOutsideAsIfItDidNotExist() throws Exception {
        mvc.perform(get("/places?at=510107").with(accounts.as("worker"))).andExpect(status().isNotFound());
        mvc.perform(get("/places?at=nonsense").with(accounts.as("worker"))).andExpect(status().is4xxClientError());
        mvc.perform(get("/places?at=510114999").with(accounts.as("analyst"))).andExpect(status().isNotFound());
    }

    @Test
    void asksForSigningIn() throws Exception {
        mvc.perform(get("/places")).andExpect(redirectedUrlPattern("/sign-in*"));
    }

    @Test
    void findsAPlaceByItsOldNameAndSaysSo() throws Exception {
        var page = page("analyst", "/places?at=5101&q=缝纫机厂");
        assertThat(page.select(".picker-finds a").text()).contains("玉苑小区", "又叫缝纫机厂宿舍", "桂湖街道");
    }

    @Test
    void marksAMergedCompoundInTheColumnAndAmongTheFinds() throws Exception {
        assertThat(page("worker", "/places?at=" + GUIDONG)
                        .select("#pick-" + GUIDONG + "001")
                        .text())
                .contains("已并入玉苑小区");
        assertThat(page("worker", "/places?q=粮站").select(".picker-finds").text())
                .contains("已并入玉苑小区");
    }

    @Test
    void saysHowToSearchOnWhenNothingIsFound() throws Exception {
        assertThat(page("worker", "/places?q=没有这个地方").select(".empty-note").text())
                .contains("换个叫法");
    }

    @Test
    void namesTheBodyThatRunsAPlace() throws Exception {
        assertThat(page("analyst", "/places?at=5101").select("#pick-510107").text())
                .contains("由成都高新区管理");
        assertThat(page("analyst", "/p/510107/overview")
                        .select(".breadcrumb .here")
                        .attr("title"))
                .isEqualTo("由成都高新区管理");
        assertThat(page("analyst", "/p/510107009/overview")
                        .select(".breadcrumb a[href^=/p/510107/]")
                        .attr("title"))
                .isEqualTo("由成都高新区管理");
    }

    @Test
    void givesTheSameMarkupAsAPartToThosePagesThatOpenItOverThem() throws Exception {
        var whole = page("worker", "/places?at=" + GUIDONG);
        var part = Jsoup.parse(mvc.perform(get("/places?at=" + GUIDONG)
                        .header("HX-Request", "true")
                        .with(accounts.as("worker")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(part.select("header")).isEmpty();
        assertThat(part.select(".picker").outerHtml())
                .isEqualTo(whole.select(".picker").outerHtml());
    }

    @Test
    void offersThePickerBesideThePlaceOneIsAt() throws Exception {
        var page = page("worker", "/p/" + GUIDONG + "/overview");
        assertThat(page.select(".breadcrumb a[data-picker]").attr("href"))
                .isEqualTo("/places?at=" + GUIDONG + "&tab=overview");
        assertThat(page.select(".breadcrumb a[data-picker]").attr("aria-label")).isNotBlank();
    }

    @Test
    void remembersWhereOneWasAndShowsOnlyWhatOneMaySee() throws Exception {
        var cookie = mvc.perform(get("/p/" + GUIDONG + "/overview")
                        .cookie(new Cookie(RecentPlaces.COOKIE, "510107.510114008017002"))
                        .with(accounts.as("worker")))
                .andReturn()
                .getResponse()
                .getCookie(RecentPlaces.COOKIE);
        assertThat(cookie).isNotNull();
        assertThat(cookie.getValue()).isEqualTo("510114008017.510107.510114008017002");

        var html = mvc.perform(get("/places").cookie(cookie).with(accounts.as("worker")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(html).select(".picker-recent a").eachText()).containsExactly("桂东社区", "玉苑小区");
    }

    @Test
    void takesNoHarmFromACookieOfNonsense() throws Exception {
        mvc.perform(get("/places")
                        .cookie(new Cookie(RecentPlaces.COOKIE, "x.5101070.%27.9"))
                        .with(accounts.as("worker")))
                .andExpect(status().isOk());
    }

    @Test
    void remembersNothingThatWasRefused() throws Exception {
        var response = mvc.perform(get("/p/510107/overview").with(accounts.as("worker")))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse();
        assertThat(response.getCookie(RecentPlaces.COOKIE)).isNull();
    }

    @Test
    void findsPlacesFromTheSearchBoxOfEveryPage() {
        var found = finds.find("桂东", accounts.named("worker"), 5);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("桂东社区");
            assertThat(one.url()).isEqualTo("/p/" + GUIDONG + "/overview");
        });
    }

    @Test
    void leavesCompoundsThatStandToTheLedgerSoThatNoneIsFoundTwice() {
        assertThat(finds.find("yyxq", accounts.named("worker"), 5)).isEmpty();
    }

    @Test
    void speaksEnglishToo() throws Exception {
        var html = mvc.perform(get("/places?at=" + GUIDONG + "&q=yyxq")
                        .cookie(new Cookie("yb-lang", "en"))
                        .with(accounts.as("worker")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).contains("Only places you may see").doesNotContain("[picker.", "[place.");
    }

    private Document page(String username, String url) throws Exception {
        var html = mvc.perform(get(url).with(accounts.as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("[picker.", "[place.");
        return Jsoup.parse(html);
    }
}
