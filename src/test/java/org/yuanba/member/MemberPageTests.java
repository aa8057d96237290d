package org.yuanba.member;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.indicator.IndicatorUpkeep;
import org.yuanba.member.domain.Member;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
@Import(TestMembers.class)
class MemberPageTests {

    private static final String LIST = "/p/510107009004/members";
    private static final PlaceKey STREET = new PlaceKey("510107009");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestMembers given;

    @Autowired
    IndicatorUpkeep upkeep;

    @Autowired
    JdbcClient jdbc;

    private PlaceKey yard = Ledgers.JIFU;
    private Member zhang = anybody();

    private static Member anybody() {
        return new Member(
                MemberId.next(),
                org.yuanba.person.PersonId.next(),
                TestMembers.facts(Ledgers.JIFU, Category.DIRECT),
                TestMembers.consent(),
                null,
                1);
    }

    @BeforeEach
    void aYardWithMembers() {
        jdbc.sql("delete from access_grant").update();
        jdbc.sql(
                        "truncate member, person, member_count, member_tally, member_census, member_export, member_application cascade")
                .update();
        accounts.with("worker", "community_worker", Ledgers.JIFU);
        accounts.with("other", "community_worker", Ledgers.JIFU);
        accounts.with("elsewhere", "community_worker", Ledgers.GUIDONG);
        accounts.with("officer", "street_officer", STREET);
        yard = given.yard("玉苑小区");
        zhang = given.member(yard, Category.DIRECT, "张建国", "13800000001");
        given.member(yard, Category.FLOATING, "李秀英", "13800000002");
    }

    private Document page(MockHttpServletRequestBuilder request, String who) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(accounts.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
    }

    private int answer(MockHttpServletRequestBuilder request, String who) throws Exception {
        return mvc.perform(request.with(accounts.as(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String url() {
        return "/p/" + yard + "/members/" + zhang.id().value();
    }

    @Test
    void listsMembersMaskedWithTotalAndFilters() throws Exception {
        var html = page(get(LIST), "worker");
        assertThat(html.select("#list").text())
                .contains("张**", "138****0001", "直管党员 1", "流动党员 1", "共 2 条")
                .doesNotContain("建国", "13800000001");
        assertThat(page(get(LIST + "?category=FLOATING"), "worker").select("#list tbody tr"))
                .hasSize(1);
    }

    @Test
    void showsNumbersAloneToWhoMayNotSeeRecords() throws Exception {
        var html = page(get(LIST), "officer");
        assertThat(html.select("#list")).isEmpty();
        assertThat(html.text()).doesNotContain("张**").contains("这里只给您看人数");
        assertThat(answer(get(url()), "officer")).isEqualTo(403);
        assertThat(answer(get("/api/places/510107009004/members"), "officer")).isEqualTo(403);
    }

    @Test
    void hidesOneToFourAndWhatWouldGiveThemAwayDownToTheCompound() throws Exception {
        var second = given.yard("吉福苑");
        var third = given.yard("晋康院");
        tally(yard, 3);
        tally(second, 20);
        tally(third, 60);
        upkeep.rebuild();
        var html = page(get(LIST), "officer");
        var cells = html.select(".tbl.dense tbody tr").stream()
                .filter(row ->
                        List.of("玉苑小区", "吉福苑", "晋康院").contains(row.select("th").text()))
                .map(row -> row.select("td").first().text())
                .toList();
        assertThat(cells).containsExactlyInAnyOrder("不显示", "不显示", "60");
        assertThat(page(get("/p/" + yard + "/members"), "officer")
                        .select(".tbl.dense tfoot")
                        .text())
                .contains("不显示");
        for (var address : List.of("/p/" + yard + "/figures", "/p/" + yard + "/figures/members.direct")) {
            assertThat(page(get(address), "officer").select("main").text()).contains("不显示");
        }
        var children = page(get("/p/510107009004/figures/members.direct"), "officer");
        assertThat(children.select("main tbody").text()).contains("不显示", "60").doesNotContain(" 3 ", " 20 ");
        assertThat(page(get(LIST), "worker").select(".tbl.dense tbody").text()).contains("3", "20", "60");
    }

    private void tally(PlaceKey place, int direct) {
        jdbc.sql("""
                insert into member_tally (place, as_of, direct, in_service, floating, settled) values (?, ?, ?, 0, 0, 0)
                """).params(place.value(), LocalDate.of(2026, 11, 1), direct).update();
    }

    @Test
    void answersNotFoundOutsideTheScope() throws Exception {
        assertThat(answer(get(LIST), "elsewhere")).isEqualTo(404);
        assertThat(answer(get(url()), "elsewhere")).isEqualTo(404);
        assertThat(answer(get("/p/510114008017/members/" + zhang.id().value()), "elsewhere"))
                .isEqualTo(404);
    }

    @Test
    void looksForWordsInTheBodyOfTheFormInsideOneCommunity() throws Exception {
        assertThat(page(post(LIST).param("words", "建国"), "worker").select("#list tbody tr"))
                .hasSize(1);
        accounts.with("worker", "community_worker", STREET);
        assertThat(answer(post("/p/510107009/members").param("words", "建国"), "worker"))
                .isEqualTo(404);
        assertThat(page(get("/p/510107009/members"), "worker").select(".member-find"))
                .isEmpty();
    }

    private MockHttpServletRequestBuilder form() {
        return post(LIST + "/new")
                .param("name", "王建国")
                .param("mobile", "13800000003")
                .param("category", "DIRECT")
                .param("standing", "FULL")
                .param("compound", yard.value())
                .param("basis", "consent")
                .param("basisHow", "PAPER")
                .param("basisOn", "2026-11-01");
    }

    @Test
    void registersByAForm() throws Exception {
        assertThat(page(get(LIST + "/new"), "worker").select("input[name=identity]"))
                .isEmpty();
        assertThat(answer(form(), "worker")).isEqualTo(302);
        var again = page(form(), "worker");
        assertThat(again.select("#name-problem").text()).contains("已经登记过了");
        assertThat(again.select("#name").val()).isEqualTo("王建国");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mobile=1380", "basisHow=", "basisOn=2099-01-01", "compound=510114008017001", "name="})
    void refusesBesideTheFieldWhatItCannotTake(String bad) throws Exception {
        var field = bad.substring(0, bad.indexOf('='));
        var request = form();
        var value = bad.substring(bad.indexOf('=') + 1);
        var html = Jsoup.parse(mvc.perform(request.with(r -> {
                            r.setParameter(field, value);
                            return r;
                        })
                        .with(accounts.as("worker")))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
        assertThat(html.select("#" + field + "-problem")).isNotEmpty();
    }

    @Test
    void keepsANoteOfTwoFields() throws Exception {
        assertThat(answer(post(url() + "/notes").param("text", "上门坐了坐").param("kind", "VISIT"), "worker"))
                .isEqualTo(302);
        assertThat(page(get(url()), "worker").select("#notes").text()).contains("上门坐了坐");
        assertThat(page(post(url() + "/notes").param("text", ""), "worker").select("#text-problem"))
                .isNotEmpty();
    }

    @Test
    void exportsOnlyWhatASecondPersonApprovedAndToNobodyElse() throws Exception {
        assertThat(answer(get("/p/510107009004/exchange/members/export.xlsx"), "worker"))
                .isEqualTo(404);
        assertThat(answer(post(LIST + "/exports").param("reason", ""), "worker"))
                .isEqualTo(422);
        assertThat(answer(post(LIST + "/exports").param("reason", "核对名册"), "worker"))
                .isEqualTo(302);
        var id = jdbc.sql("select id from member_export").query(UUID.class).single();
        var file = LIST + "/exports/" + id + ".xlsx";
        assertThat(answer(get(file), "worker")).as("before approval").isEqualTo(404);
        accounts.with("worker", "street_officer", Ledgers.JIFU);
        assertThat(answer(post(LIST + "/exports/" + id + "/decide").param("approved", "true"), "worker"))
                .isEqualTo(302);
        assertThat(answer(get(file), "worker")).as("after her own yes").isEqualTo(404);
        assertThat(answer(post(LIST + "/exports/" + id + "/decide").param("approved", "true"), "officer"))
                .isEqualTo(302);
        assertThat(answer(get(file), "other"))
                .as("the same role, another account")
                .isEqualTo(404);
        assertThat(answer(get(file), "officer")).as("another role").isEqualTo(404);
        assertThat(mvc.perform(get(file)).andReturn().getResponse().getStatus()).isNotEqualTo(200);
        assertThat(answer(get(file), "worker")).isEqualTo(200);
        jdbc.sql("update member_export set expires_at = decided_at - interval '1 day'")
                .update();
        assertThat(answer(get(file), "worker")).as("once it expired").isEqualTo(404);
    }

    @Test
    void letsAFloatingMemberRegisterOnlyWithConsentAndShowsNothing() throws Exception {
        var address = "/report/" + yard;
        var csrf = SecurityMockMvcRequestPostProcessors.csrf();
        var html =
                mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(html.getContentAsString(UTF_8)).doesNotContain("张**", "流动党员 1");
        mvc.perform(post(address)
                        .with(csrf)
                        .param("name", "欧阳建军")
                        .param("mobile", "13800000004")
                        .param("since", "2026-01-01"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(address)
                        .with(csrf)
                        .param("consent", "yes")
                        .param("name", "欧阳建军")
                        .param("mobile", "13800000004")
                        .param("since", "2026-01-01"))
                .andExpect(status().is3xxRedirection());
        assertThat(page(get(LIST + "/floating"), "worker")
                        .select("#applications")
                        .text())
                .contains("欧阳**", "138****0004")
                .doesNotContain("建军");
        assertThat(answer(get("/report/510107009004998"), "worker")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/census", "/floating", "/units", "/exports"})
    void leavesNoKeyInBracketsInEitherLanguage(String path) throws Exception {
        for (var language : List.of("zh", "en")) {
            var html = page(get(LIST + path).cookie(new jakarta.servlet.http.Cookie("yb-lang", language)), "worker");
            assertThat(html.select("main").text()).isNotBlank().doesNotContainPattern("\\[[a-z-]+(\\.[a-z0-9-]+)+\\]");
        }
    }
}
