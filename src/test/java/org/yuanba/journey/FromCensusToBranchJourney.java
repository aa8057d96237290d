package org.yuanba.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.indicator.IndicatorUpkeep;
import org.yuanba.member.TestMembers;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonOffice;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;

/** From a census list on paper to a formed branch that answers for its yard. */
@JourneyTest
@Import(TestMembers.class)
class FromCensusToBranchJourney {

    private static final String COMMUNITY = "/p/" + Ledgers.JIFU;
    private static final Scope ALL = Ledgers.EVERYWHERE;

    @Autowired
    IndicatorUpkeep upkeep;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestMembers given;

    @Autowired
    PersonOffice office;

    @Autowired
    ShortCodes codes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leadsFromACensusOnPaperToABranchThatAnswersForItsYard(Reader worker, Reader street, Reader resident) {
        var yard = given.yard("卫欣苑");
        given.yard("隔壁院");
        accounts.with("census-worker", "community_worker", Ledgers.JIFU);
        accounts.with("census-street", "street_officer", new PlaceKey("510107009"));
        worker.atADesk().signIn("census-worker").visit(COMMUNITY + "/members/census");
        countOnPaper(worker);
        register(worker, yard, "王德贵", "13800000011", "DIRECT");
        register(worker, yard, "李秀英", "13800000012", "FLOATING");

        apply(worker, yard);
        assertThat(worker.page().inputValue("#f-fullMembers")).isEqualTo("2");
        worker.click("交上级批复").lookOver();
        assertThat(worker.text()).contains("成立党支部要 3 名正式党员", "联合组建");

        register(worker, yard, "周德福", "13800000013", "FLOATING");
        apply(worker, yard);
        assertThat(worker.page().inputValue("#f-fullMembers")).isEqualTo("3");
        worker.click("交上级批复").lookOver();
        var formation = address(worker);
        street.atADesk().signIn("census-street").visit(formation).click("批准组建").lookOver();
        elect(worker, formation);
        answers(worker, street, resident, yard);
    }

    private static void countOnPaper(Reader worker) {
        worker.page().fill("#name", "2026年秋季摸底");
        worker.click("开始，列出每个单元");
        var round = address(worker);
        worker.visit(round + "/paper");
        assertThat(worker.print("census-before-a-branch")).isNotEmpty();
        worker.visit(round);
        worker.page().locator("section:has(h2:text-is('卫欣苑')) tbody a").first().click();
        worker.page().waitForLoadState();
        worker.page().keyboard().type("1");
        worker.page().keyboard().press("Tab");
        worker.page().keyboard().press("Tab");
        worker.page().keyboard().type("2");
        worker.page().selectOption("#door0", "M");
        worker.click("录入，下一张");
        worker.visit(round);
        assertThat(worker.text()).contains("直管党员 1", "流动党员 2");
    }

    private static void register(Reader worker, PlaceKey yard, String name, String mobile, String category) {
        worker.visit(COMMUNITY + "/members/new");
        worker.page().fill("#name", name);
        worker.page().fill("#mobile", mobile);
        worker.page().selectOption("#category", category);
        worker.page().selectOption("#compound", yard.value());
        worker.page().selectOption("#basis", "consent");
        worker.page().selectOption("#basisHow", "PAPER");
        worker.page().locator("main form .btn-primary").click();
        worker.page().waitForLoadState();
        worker.lookOver();
        assertThat(worker.text()).contains("登记好了");
    }

    private static void apply(Reader worker, PlaceKey yard) {
        worker.visit("/p/" + yard + "/organisations/formations/new");
    }

    private static void elect(Reader worker, String formation) {
        worker.visit(formation);
        worker.page().fill("#words", "王德贵");
        worker.click("找人");
        worker.page().check("input[name=holder]");
        worker.page().fill("#f-present", "3");
        worker.page().fill("#f-votes", "3");
        worker.click("记下选举结果").lookOver();
        worker.click("已经报上去了").lookOver();
        assertThat(worker.text()).contains("已备案");
    }

    private void answers(Reader worker, Reader street, Reader resident, PlaceKey yard) {
        worker.visit("/p/" + yard + "/overview").picture("branch-from-a-census");
        assertThat(worker.text()).contains("谁负责", "卫欣苑党支部");
        upkeep.keepUp();
        street.visit("/p/510107009/organisations");
        assertThat(street.text()).containsPattern("党组织覆盖率\\s+50%");
        var secretary = jdbc.sql("select person from organisation_post where person is not null")
                .query(java.util.UUID.class)
                .single();
        office.agrees(new PersonId(secretary), ConsentPurpose.PUBLIC_ROLE, "PAPER", ALL, Actor.system());
        resident.onAPhone().visit("/b/" + codes.of(yard).value());
        assertThat(resident.text()).contains("卫欣苑党支部", "王").doesNotContain("王德贵", "流动党员", "李秀英");
    }

    private static String address(Reader reader) {
        return reader.page().url().replaceFirst("https?://[^/]+", "").replaceFirst("#.*", "");
    }
}
