package org.yuanba.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.CurrentActor;
import org.yuanba.access.SignInNeeded;
import org.yuanba.compound.domain.CompoundOpening;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.indicator.SmallCells.Readers;
import org.yuanba.indicator.keeping.IndicatorKeeping;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
class IndicatorPageTests {

    private static final String STREET = "510107009";
    private static final PlaceKey CITY = new PlaceKey("5101");

    @Autowired
    MockMvc pages;

    @Autowired
    TestAccounts accounts;

    @Autowired
    CompoundOpening opening;

    @Autowired
    IndicatorKeeping keeping;

    @Autowired
    Access access;

    @Autowired
    CurrentActor current;

    @BeforeEach
    void aStreetWithTwoYards() {
        if (accounts.isUnknown("street")) {
            accounts.with("street", "street_officer", new PlaceKey(STREET));
            accounts.with("city", "city_analyst", CITY);
            accounts.with("administrator", "system_admin", CITY);
            var by = Actor.system();
            opening.open(Ledgers.JIFU, Ledgers.yuyuan(), Ledgers.EVERYWHERE, by);
            opening.open(
                    Ledgers.JIFU,
                    Ledgers.named("没人管院")
                            .with(CompoundField.PROPERTY_MODE, "none")
                            .with(CompoundField.BUILT_YEAR, 2011),
                    Ledgers.EVERYWHERE,
                    by);
            opening.open(Ledgers.GUIDONG, Ledgers.named("305号院"), Ledgers.EVERYWHERE, by);
            keeping.keepUp();
        }
    }

    @Test
    void answersTheFiguresOfAPlaceAsData() throws Exception {
        pages.perform(get("/api/places/" + STREET + "/indicators").with(accounts.as("street")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.place").value(STREET))
                .andExpect(jsonPath("$.asOf").isNotEmpty())
                .andExpect(jsonPath("$.indicators.length()").value(org.hamcrest.Matchers.greaterThanOrEqualTo(12)))
                .andExpect(
                        jsonPath("$.indicators[?(@.code=='compounds')].value").value(2))
                .andExpect(
                        jsonPath("$.indicators[?(@.code=='households')].value").value(428))
                .andExpect(jsonPath("$.indicators[?(@.code=='households')].leftOut.count")
                        .value(1))
                .andExpect(jsonPath("$.indicators[?(@.code=='households')].leftOut.url")
                        .value("/p/" + STREET + "/compounds?missing=households"))
                .andExpect(
                        jsonPath("$.indicators[?(@.code=='floor_area')].value").value(2_741_250))
                .andExpect(
                        jsonPath("$.indicators[?(@.code=='floor_area')].kind").value("area"))
                .andExpect(jsonPath("$.indicators[?(@.code=='built_before_2005')].numerator")
                        .value(1))
                .andExpect(jsonPath("$.indicators[?(@.code=='built_before_2005')].denominator")
                        .value(2))
                .andExpect(jsonPath("$.indicators[?(@.code=='property_mode.none')].value")
                        .value(1))
                .andExpect(jsonPath("$.indicators[?(@.code=='property_mode.self')].suppressed")
                        .value(false))
                .andExpect(jsonPath("$.children").doesNotExist());
    }

    @Test
    void answersTheMeasuresAskedForWithThePlacesBelow() throws Exception {
        pages.perform(get("/api/places/5101/indicators")
                        .param("code", "compounds")
                        .param("children", "true")
                        .with(accounts.as("city")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.indicators.length()").value(1))
                .andExpect(jsonPath("$.indicators[0].value").value(3))
                .andExpect(jsonPath("$.children.length()").value(20))
                .andExpect(jsonPath("$.children[?(@.place=='510107')].indicators[0].value")
                        .value(2))
                .andExpect(jsonPath("$.children[?(@.place=='510104')].indicators[0].value")
                        .value(0));
    }

    @Test
    void answersOneCompound() throws Exception {
        pages.perform(get("/api/places/510114008017001/indicators").with(accounts.as("city")))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.indicators[?(@.code=='compounds')].value").value(1))
                .andExpect(jsonPath("$.indicators[?(@.code=='households')].leftOut.count")
                        .value(1))
                .andExpect(jsonPath("$.indicators[?(@.code=='property_mode.unknown')].value")
                        .value(1));
    }

    @Test
    void knowsNothingOfADayBeforeItKept() throws Exception {
        pages.perform(get("/api/places/5101/indicators?date=2020-05-05").with(accounts.as("city")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asOf").isEmpty())
                .andExpect(jsonPath("$.indicators").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?code=nonsense", "?date=yesterday", "?basis=sometimes"})
    void refusesAQuestionItDoesNotUnderstand(String question) throws Exception {
        pages.perform(get("/api/places/5101/indicators" + question).with(accounts.as("city")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void showsNothingOutsideOnesScopeAndNothingWithoutTheRight() throws Exception {
        for (var address :
                new String[] {"/api/places/510114/indicators", "/p/510114/figures", "/p/510114/figures/compounds"}) {
            pages.perform(get(address).with(accounts.as("street"))).andExpect(status().isNotFound());
        }
        for (var address : new String[] {"/api/places/5101/indicators", "/p/5101/figures"}) {
            pages.perform(get(address).with(accounts.as("administrator"))).andExpect(status().isForbidden());
        }
        pages.perform(get("/p/5101/figures/no_such_thing").with(accounts.as("city")))
                .andExpect(status().isNotFound());
    }

    @Test
    void opensInTheDemonstrationToAnyoneOnTheSameMachineAsThePublic() {
        var door = new IndicatorDoor(access, current, true);
        assertThat(door.open(CITY, "127.0.0.1").readers()).isEqualTo(Readers.PUBLIC);
        assertThat(door.open(CITY, "0:0:0:0:0:0:0:1").readers()).isEqualTo(Readers.PUBLIC);
        assertThatExceptionOfType(SignInNeeded.class).isThrownBy(() -> door.open(CITY, "10.1.2.3"));
        assertThatExceptionOfType(SignInNeeded.class)
                .isThrownBy(() -> new IndicatorDoor(access, current, false).open(CITY, "127.0.0.1"));
    }

    @Test
    void showsFiguresGapsAndTheMapOnTheOverview() throws Exception {
        var page = page("/p/" + STREET + "/overview", "street", "zh");
        assertThat(page.select(".figure-cell h3").eachText()).startsWith("院落", "户数", "居民", "建筑面积", "2005 年前建成的");
        assertThat(page.select(".figure-cell .figure-much").first().text()).isEqualTo("2个");
        assertThat(page.select(".figure-gap").first().attr("href"))
                .isEqualTo("/p/" + STREET + "/compounds?missing=households");
        var row = page.select(".gaps tbody tr").stream()
                .filter(tr -> tr.text().startsWith("吉福社区"))
                .findFirst()
                .orElseThrow();
        assertThat(row.select("td").eachText()).startsWith("2", "1", "0");
        assertThat(row.select("td a").eachAttr("href")).contains("/p/510107009004/compounds?missing=households");
        assertThat(row.select("td").get(1).select("a").attr("href"))
                .isEqualTo("/p/510107009004/compounds?property_mode=none");
        assertThat(page.select(".gaps tfoot td").eachText()).startsWith("合计", "2", "1");
        assertThat(page.select("svg.treemap a")).hasSize(1);
    }

    @Test
    void opensAFigureDownToItsListsAndTheCompound() throws Exception {
        var page = page("/p/" + STREET + "/figures/property_mode.none", "street", "zh");
        assertThat(page.select("dl.dl dd a").attr("href")).isEqualTo("/p/" + STREET + "/compounds?property_mode=none");
        assertThat(page.select("a[href=/p/510107009004/figures/property_mode.none]"))
                .hasSize(1);
        var below = page("/p/510107009004/figures/property_mode.none", "street", "zh");
        assertThat(below.select("a[href^=/p/510107009004002/figures]")).hasSize(1);
        assertThat(page("/p/510107009004002/figures/property_mode.none", "street", "zh")
                        .select("h1")
                        .text())
                .isEqualTo("没有人管物业的院落");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/p/5101/overview",
                "/p/510107009004/overview",
                "/p/510107/figures",
                "/p/5101/figures/floor_area?basis=then",
                "/p/510107009004001/figures/households"
            })
    void leavesNoKeyInBracketsInEitherLanguage(String address) throws Exception {
        for (var language : new String[] {"zh", "en"}) {
            assertThat(page(address, "city", language).text()).doesNotContain("[indicator", "[overview");
        }
    }

    private Document page(String address, String who, String language) throws Exception {
        return Jsoup.parse(pages.perform(
                        get(address).cookie(new Cookie("yb-lang", language)).with(accounts.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
