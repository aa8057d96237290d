package org.yuanba.compound.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yuanba.access.Actor;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.domain.CompoundEditing;
import org.yuanba.compound.domain.CompoundOpening;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
class CompoundPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    CompoundOpening opening;

    @Autowired
    CompoundEditing editing;

    @Autowired
    Compounds compounds;

    private String worker = "";

    @BeforeEach
    void signIn() {
        worker = "w" + NewId.next().toString().substring(20).replace("-", "");
        accounts.with(worker, "community_worker", Ledgers.JIFU);
        accounts.with(worker, "community_worker", Ledgers.GUANGHUA);
    }

    private CompoundRecord yard(PlaceKey community, Facts facts) {
        return opening.open(community, facts, Ledgers.EVERYWHERE, Actor.system());
    }

    private Document page(MockHttpServletRequestBuilder request, ResultMatcher expected) throws Exception {
        var html = mvc.perform(request.with(accounts.as(worker)))
                .andExpect(expected)
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).doesNotContainPattern("\\[[a-z]+\\.[a-z._-]+]");
        return Jsoup.parse(html);
    }

    private Document page(String url) throws Exception {
        return page(get(url), status().isOk());
    }

    @Test
    void listsTheCompoundsOfACommunityWithTheirFigures() throws Exception {
        var yard = yard(Ledgers.JIFU, Ledgers.yuyuan());
        var page = page("/p/510107009004/compounds");
        assertThat(page.select("a[href=/p/" + yard.place() + "/compounds]").text())
                .contains("玉苑小区");
        assertThat(page.select("tr:contains(玉苑小区)").text()).contains("1987—1999", "428", "27,412.50", "居民自管");
        assertThat(page.select(".pager").text()).contains("共");
    }

    @Test
    void saysThatAFigureIsNotKnownInsteadOfZero() throws Exception {
        yard(Ledgers.JIFU, Ledgers.named("没数的院"));
        assertThat(page("/p/510107009004/compounds")
                        .select("tr:contains(没数的院) .no-figure")
                        .size())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void offersSidesOfAFacetAsLinksWithTheirCounts() throws Exception {
        yard(Ledgers.JIFU, Ledgers.named("信托院").with(CompoundField.PROPERTY_MODE, "trustee"));
        var page = page("/p/510107009004/compounds");
        var side = page.select("a[href=/p/510107009004/compounds?property_mode=trustee]");
        assertThat(side.text()).contains("信托制物业", "1");
        var narrowed = page("/p/510107009004/compounds?property_mode=trustee");
        assertThat(narrowed.select("tbody tr")).hasSize(1);
        assertThat(narrowed.select(".side.chosen[aria-current=true]").text()).contains("信托制物业");
    }

    @Test
    void combinesFacetsAndCountsExactly() throws Exception {
        yard(
                Ledgers.GUANGHUA,
                Ledgers.named("双条件院").with(CompoundField.KIND, "estate").with(CompoundField.RENOVATION, "done"));
        yard(Ledgers.GUANGHUA, Ledgers.named("单条件院").with(CompoundField.KIND, "estate"));
        var page = page("/p/510115001044/compounds?kind=estate&renovation=done");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select(".pager").text()).contains("共 1 条");
    }

    @ParameterizedTest
    @ValueSource(strings = {"缝纫", "fr", "老厂", "吉福路 99", "FRCY"})
    void findsACompoundByNameInitialsOldNameAndAddress(String words) throws Exception {
        var found = compounds.inCommunities(List.of(Ledgers.JIFU), Ledgers.EVERYWHERE).stream()
                .anyMatch(c -> c.name().equals("缝纫厂院"));
        if (!found) {
            yard(
                    Ledgers.JIFU,
                    Ledgers.named("缝纫厂院").with(CompoundField.ALIASES, "老厂院").with(CompoundField.ADDRESS, "吉福路 99 号"));
        }
        assertThat(page(get("/p/510107009004/compounds").param("q", words), status().isOk())
                        .select("tbody tr")
                        .text())
                .contains("缝纫厂院");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "_", "\\", "' or 1=1 --", "<script>alert(1)</script>"})
    void takesStrangeWordsAsWords(String words) throws Exception {
        var page = page(get("/p/510107009004/compounds").param("q", words), status().isOk());
        assertThat(page.select("script:containsData(alert)")).isEmpty();
        assertThat(page.select("tbody tr")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "name", "built_year", "households", "floor_area"})
    void sortsByWhatCompoundsAre(String sort) throws Exception {
        assertThat(page("/p/510107009004/compounds?sort=" + sort)
                        .select(".compound-sorts [aria-current=true]")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void sortsNamesByPinyin() throws Exception {
        yard(Ledgers.GUANGHUA, Ledgers.named("周家院"));
        yard(Ledgers.GUANGHUA, Ledgers.named("安家院"));
        var names = page("/p/510115001044/compounds?sort=name")
                .select("tbody .compound-name a")
                .eachText();
        assertThat(names.indexOf("安家院")).isLessThan(names.indexOf("周家院"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=0", "?page=-1", "?page=x", "?sort=people", "?kind=castle", "?page=99999999999"})
    void ignoresWhatItDoesNotUnderstand(String query) throws Exception {
        page("/p/510107009004/compounds" + query);
    }

    @Test
    void saysWhatToDoWhereThereIsNoLedgerYet() throws Exception {
        accounts.with(worker, "community_worker", new PlaceKey("510104017001"));
        var page = page("/p/510104017001/compounds");
        assertThat(page.select(".empty-note a[href=/p/510104017001/exchange/compounds]"))
                .hasSize(1);
        assertThat(page.select(".empty-note a[href=/p/510104017001/compounds/new]"))
                .hasSize(1);
    }

    @Test
    void speaksEnglishAsWell() throws Exception {
        yard(Ledgers.JIFU, Ledgers.named("英文院"));
        var page = page(get("/p/510107009004/compounds").cookie(new Cookie("yb-lang", "en")), status().isOk());
        assertThat(page.select("h1").text()).isEqualTo("Ledger");
    }

    @Test
    void hidesAPlaceOutsideOnesScope() throws Exception {
        page(get("/p/510114008017/compounds"), status().isNotFound());
        page(get("/p/5101/compounds"), status().isNotFound());
    }

    @Test
    void refusesFormsToThoseWhoMayOnlyRead() throws Exception {
        var yard = yard(Ledgers.JIFU, Ledgers.named("只读院"));
        var reader = worker + "r";
        accounts.with(reader, "city_analyst", new PlaceKey("5101"));
        for (var url : List.of(
                "/p/510107009004/compounds/new",
                "/p/" + yard.place() + "/compounds/edit",
                "/p/" + yard.place() + "/compounds/close")) {
            mvc.perform(get(url).with(accounts.as(reader))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/p/" + yard.place() + "/compounds").with(accounts.as(reader)))
                .andExpect(status().isOk())
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).doesNotContain("/compounds/edit"));
    }

    @Test
    void givesTheSameListAsData() throws Exception {
        var yard = yard(Ledgers.GUANGHUA, Ledgers.yuyuan().with(CompoundField.NAME, "数据院"));
        mvc.perform(get("/api/places/510115001044/compounds?q=数据院").with(accounts.as(worker)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].place").value(yard.place().value()))
                .andExpect(jsonPath("$.items[0].floorArea").value(2_741_250))
                .andExpect(jsonPath("$.items[0].remarks").doesNotExist());
    }

    @Test
    void hidesTheDataOfAPlaceOutsideOnesScope() throws Exception {
        mvc.perform(get("/api/places/510114008017/compounds").with(accounts.as(worker)))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsTheFactsOfACompoundWithTheirDayAndSource() throws Exception {
        var yard = yard(
                Ledgers.JIFU,
                Ledgers.named("有数院")
                        .with(CompoundField.HOUSEHOLDS, 44)
                        .with(CompoundField.AS_OF, LocalDate.of(2026, 6, 1))
                        .with(CompoundField.SOURCE, "社区走访"));
        var page = page("/p/" + yard.place() + "/compounds");
        assertThat(page.select(".yb-head p").text()).contains("6月1日", "社区走访");
        assertThat(page.select("dt:contains(户数) + dd").text()).isEqualTo("44 户");
        assertThat(page.select("dt:contains(电梯) + dd").text()).isEqualTo("没有数");
        assertThat(page.select(".compound-history").text()).contains("登记");
    }

    @Test
    void entersACompoundFromTheForm() throws Exception {
        page("/p/510107009004/compounds/new");
        var url = mvc.perform(post("/p/510107009004/compounds/new")
                        .param("name", " 新登记院 ")
                        .param("floor_area", "２７，４１２.５ 平方米")
                        .param("households", "428户")
                        .param("property_mode", "self")
                        .with(accounts.as(worker)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var page = page(String.valueOf(url));
        assertThat(page.select("h1").text()).isEqualTo("新登记院");
        assertThat(page.select("dt:contains(建筑面积) + dd").text()).isEqualTo("27,412.50 ㎡");
    }

    @Test
    void saysBesideEachFieldWhatIsWrongAndKeepsEverythingTyped() throws Exception {
        var page = page(
                post("/p/510107009004/compounds/new")
                        .param("name", "")
                        .param("built_year", "八七年")
                        .param("households", "44"),
                status().isUnprocessableContent());
        assertThat(page.select("[data-error-summary] a[href=#f-name]")).hasSize(1);
        assertThat(page.select("[data-error-summary] a[href=#f-built_year]")).hasSize(1);
        assertThat(page.select("#f-built_year").val()).isEqualTo("八七年");
        assertThat(page.select("#f-built_year").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#f-built_year").attr("aria-describedby")).contains("error-built_year");
        assertThat(page.select("#error-built_year").text()).contains("四位数");
        assertThat(page.select("#f-households").val()).isEqualTo("44");
    }

    @Test
    void labelsEveryFieldOfTheForm() throws Exception {
        var page = page("/p/510107009004/compounds/new");
        for (var field : CompoundField.all()) {
            assertThat(page.select("label[for=f-" + field.code() + "]").text())
                    .as(field.code())
                    .isNotBlank();
            assertThat(page.select("[name=" + field.code() + "]"))
                    .as(field.code())
                    .hasSize(1);
        }
    }

    @Test
    void leadsToTheStandingOneWhenTheNameIsTaken() throws Exception {
        var yard = yard(Ledgers.JIFU, Ledgers.named("重名院"));
        var page = page(post("/p/510107009004/compounds/new").param("name", "重名 院"), status().isUnprocessableContent());
        assertThat(page.select("[data-error-summary] a[href=/p/" + yard.place() + "/compounds]"))
                .hasSize(1);
    }

    @Test
    void savesAnEdit() throws Exception {
        var yard = yard(Ledgers.JIFU, Ledgers.named("要改院"));
        var form = page("/p/" + yard.place() + "/compounds/edit");
        assertThat(form.select("input[name=version]").val()).isEqualTo("1");
        mvc.perform(post("/p/" + yard.place() + "/compounds/edit")
                        .param("version", "1")
                        .param("name", "要改院")
                        .param("lifts", "2")
                        .with(accounts.as(worker)))
                .andExpect(redirectedUrl("/p/" + yard.place() + "/compounds"));
        assertThat(page("/p/" + yard.place() + "/compounds")
                        .select("dt:contains(电梯) + dd")
                        .text())
                .isEqualTo("2 部");
    }

    @Test
    void namesWhatAnotherChangedMeanwhileAndKeepsBoth() throws Exception {
        var yard = yard(Ledgers.JIFU, Ledgers.named("同改院").with(CompoundField.GATES, 1));
        editing.edit(yard, 1, yard.facts().with(CompoundField.GATES, 2), Ledgers.EVERYWHERE, Actor.system());
        var page = page(
                post("/p/" + yard.place() + "/compounds/edit")
                        .param("version", "1")
                        .param("name", "同改院")
                        .param("gates", "1")
                        .param("lifts", "3"),
                status().isConflict());
        assertThat(page.select("[data-error-summary]").text()).contains("别人先改了", "大门");
        assertThat(page.select("#f-gates").val()).isEqualTo("2");
        assertThat(page.select("#f-lifts").val()).isEqualTo("3");
        assertThat(page.select("input[name=version]").val()).isEqualTo("2");
    }

    @Test
    void closesWithADayAndAReasonAndOpensAgain() throws Exception {
        var yard = yard(Ledgers.JIFU, Ledgers.named("要关院"));
        var url = "/p/" + yard.place() + "/compounds";
        page(url + "/close");
        var wrong = page(
                post(url + "/close").param("last_day", "昨天").param("reason", ""), status().isUnprocessableContent());
        assertThat(wrong.select("#f-last_day").val()).isEqualTo("昨天");
        assertThat(wrong.select(".error")).hasSize(2);
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        mvc.perform(post(url + "/close")
                        .param("last_day", today.toString())
                        .param("reason", "拆了")
                        .with(accounts.as(worker)))
                .andExpect(redirectedUrl(url));
        assertThat(page(url).select(".note.due").text()).contains("拆了");
        assertThat(page("/p/510107009004/compounds?status=closed")
                        .select("tbody")
                        .text())
                .contains("要关院");
        assertThat(page("/p/510107009004/compounds").select("tbody").text()).doesNotContain("要关院");
        mvc.perform(post(url + "/reopen").with(accounts.as(worker))).andExpect(redirectedUrl(url));
        assertThat(page(url).select(".note.due")).isEmpty();
    }

    @Test
    void keepsBuildingsEntrancesAndUnitsAndComparesThem() throws Exception {
        var yard = yard(Ledgers.JIFU, Ledgers.named("有楼院").with(CompoundField.BUILDINGS, 3));
        var url = "/p/" + yard.place() + "/compounds/";
        page(url + "buildings");
        mvc.perform(post(url + "building")
                        .param("name", "1栋")
                        .param("floors", "6")
                        .with(accounts.as(worker)))
                .andExpect(redirectedUrl(url + "buildings"));
        var buildings = page(url + "buildings");
        assertThat(buildings.select(".card-title").text()).contains("1栋");
        assertThat(buildings.select(".note.due").text()).contains("楼栋", "3", "1");
        var building =
                buildings.select("form[action$=entrance] input[name=building]").val();
        mvc.perform(post(url + "entrance")
                        .param("building", building)
                        .param("name", "1单元")
                        .with(accounts.as(worker)))
                .andExpect(redirectedUrl(url + "buildings"));
        mvc.perform(post(url + "unit")
                        .param("building", building)
                        .param("room", "302")
                        .param("purpose", "dwelling")
                        .param("area", "60.50")
                        .param("area_source", "contract")
                        .with(accounts.as(worker)))
                .andExpect(redirectedUrl(url + "units"));
        var units = page(url + "units");
        assertThat(units.select("tbody tr").text()).contains("302", "60.50", "合同");
        assertThat(units.select(".note.due").text()).contains("只有合同数");
    }

    @Test
    void refusesAUnitWhoseAreaHasNoSource() throws Exception {
        var yard = yard(Ledgers.JIFU, Ledgers.named("没据院"));
        var url = "/p/" + yard.place() + "/compounds/";
        mvc.perform(post(url + "building").param("name", "1栋").with(accounts.as(worker)));
        var building = page(url + "buildings")
                .select("form[action$=entrance] input[name=building]")
                .val();
        var page = page(
                post(url + "unit")
                        .param("building", building)
                        .param("room", "1")
                        .param("area", "60"),
                status().isUnprocessableContent());
        assertThat(page.select("[data-error-summary]").text()).contains("面积依据");
        assertThat(page.select("#u-room").val()).isEqualTo("1");
    }

    @Test
    void keepsABuildingThatStillHasPartsAndRemovesAnEmptyOne() throws Exception {
        var yard = yard(Ledgers.JIFU, Ledgers.named("去楼院"));
        var url = "/p/" + yard.place() + "/compounds/";
        mvc.perform(post(url + "building").param("name", "1栋").with(accounts.as(worker)));
        var building = page(url + "buildings")
                .select("form[action$=entrance] input[name=building]")
                .val();
        mvc.perform(post(url + "unit")
                .param("building", building)
                .param("room", "1")
                .with(accounts.as(worker)));
        page(
                post(url + "building")
                        .param("id", building)
                        .param("remove", "yes")
                        .param("name", "1栋"),
                status().isUnprocessableContent());
        var unit = page(url + "units").select("a[href*=edit]").attr("href").replaceAll(".*edit=", "");
        mvc.perform(post(url + "unit").param("id", unit).param("remove", "yes").with(accounts.as(worker)))
                .andExpect(redirectedUrl(url + "units"));
        mvc.perform(post(url + "building")
                        .param("id", building)
                        .param("remove", "yes")
                        .with(accounts.as(worker)))
                .andExpect(redirectedUrl(url + "buildings"));
        assertThat(page(url + "buildings").select("form[action$=entrance]")).isEmpty();
    }

    @Test
    void refusesPartsOfAnotherCompound() throws Exception {
        var mine = yard(Ledgers.JIFU, Ledgers.named("我的院"));
        var other = yard(Ledgers.GUIDONG, Ledgers.named("别人院"));
        mvc.perform(post("/p/" + mine.place() + "/compounds/building")
                .param("name", "1栋")
                .with(accounts.as(worker)));
        var building = page("/p/" + mine.place() + "/compounds/buildings")
                .select("form[action$=entrance] input[name=building]")
                .val();
        accounts.with(worker, "community_worker", Ledgers.GUIDONG);
        page(
                post("/p/" + other.place() + "/compounds/building")
                        .param("id", building)
                        .param("name", "改名"),
                status().isUnprocessableContent());
    }

    @Test
    void showsTheLedgerBesideTheOverviewOfACompound() throws Exception {
        var yard = yard(Ledgers.JIFU, Ledgers.named("总览院").with(CompoundField.HOUSEHOLDS, 66));
        assertThat(page("/p/" + yard.place() + "/overview")
                        .select(".card:contains(基础台账)")
                        .text())
                .contains("66 户");
    }

    @Test
    void tellsTheWorkerWhatTheLedgerLacks() throws Exception {
        yard(Ledgers.JIFU, Ledgers.named("缺数院"));
        assertThat(page("/p/510107009004/overview").select(".todo").text()).contains("还缺要紧的数");
    }

    @Test
    void findsCompoundsFromTheSearchBoxOnlyWhereOneMaySee() throws Exception {
        yard(Ledgers.JIFU, Ledgers.named("搜得到院"));
        yard(Ledgers.GUIDONG, Ledgers.named("搜不到院"));
        var page = page(get("/search").param("q", "搜"), status().isOk());
        assertThat(page.text()).contains("搜得到院").doesNotContain("搜不到院");
    }
}
