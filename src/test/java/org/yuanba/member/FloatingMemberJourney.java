package org.yuanba.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;

/** A floating member registers on a phone, is paired, withdraws consent and is gone; a census goes from paper to a tally. */
@JourneyTest
@Import(TestMembers.class)
class FloatingMemberJourney {

    private static final String MEMBERS = "/p/510107009004/members";

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestMembers given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void registersOnAPhoneIsPairedWithdrawsAndIsGoneFromEveryPage(Reader member, Reader worker) {
        var yard = given.yard("卫欣苑小区");
        given.member(yard, Category.DIRECT, "李秀英", "13800000008");
        accounts.with("worker", "community_worker", Ledgers.JIFU);

        member.onAPhone().visit("/report/" + yard);
        member.click("报到");
        assertThat(member.text()).contains("同意了才能报到");
        member.page().check("#consent");
        member.page().fill("#name", "欧阳建军");
        member.page().fill("#mobile", "13800000004");
        member.page().fill("#since", "2026-01-10");
        member.page().fill("#homeBranch", "老家支部");
        member.page().locator("main form .btn-primary").click();
        member.page().waitForLoadState();
        member.lookOver();
        assertThat(member.text()).contains("社区收到了");

        worker.atADesk().signIn("worker").visit("/todo");
        assertThat(worker.text()).contains("自己报到");
        worker.visit(MEMBERS + "/floating").click("收下，登记").lookOver().picture("floating-member");
        var page = worker.page().url().replaceFirst("https?://[^/]+", "").replaceFirst("#.*", "");
        worker.page().selectOption("#contact", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        worker.click("定联系人");
        assertThat(worker.page().locator("#floating").innerText()).contains("李**");
        worker.page().fill("#called", "欧阳师傅");
        worker.page().fill("#role", "修水电");
        worker.click("亮到黑板上");
        assertThat(worker.text()).contains("欧阳师傅，修水电");
        worker.onAPhone().visit(page).atADesk();

        var person = jdbc.sql("select person from member where id = ?")
                .param(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                .query(UUID.class)
                .single();
        worker.page().navigate(worker.page().url().replaceFirst("/p/.*", "") + "/p/" + yard + "/persons/" + person);
        worker.page()
                .locator("form:has([value='member.own']) button, button[value='member.own']")
                .first()
                .click();
        worker.page().waitForLoadState();
        var link = worker.page()
                .locator(".person-link")
                .innerText()
                .replaceFirst("https?://[^/]+", "")
                .strip();

        member.visit(link);
        assertThat(member.text()).contains("欧阳师傅，修水电");
        member.click("撤下");
        assertThat(member.text()).doesNotContain("欧阳师傅，修水电");
        member.click("本人收回同意，删掉登记");

        for (var address :
                new String[] {MEMBERS, MEMBERS + "/floating", "/p/510107009004/persons", "/p/" + yard + "/persons"}) {
            worker.open(address);
            assertThat(worker.text()).as(address).doesNotContain("欧阳");
        }
        assertThat(worker.page()
                        .navigate(worker.page().url().replaceFirst("/p/.*", "") + page)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void leadsFromACensusOnPaperToATally(Reader worker) {
        var yard = given.yard("晋康院");
        accounts.with("counter", "community_worker", Ledgers.JIFU);
        worker.atADesk().signIn("counter").visit(MEMBERS + "/census");
        worker.page().fill("#name", "2026年秋季摸底");
        worker.click("开始，列出每个单元").lookOver();
        var round = worker.page().url().replaceFirst("https?://[^/]+", "");
        worker.visit(round + "/paper");
        assertThat(worker.print("census-paper")).isNotEmpty();
        worker.visit(round);
        worker.page().locator("section:has(h2:text-is('晋康院')) tbody a").first().click();
        worker.page().waitForLoadState();
        worker.lookOver();
        worker.page().keyboard().type("7");
        worker.page().keyboard().press("Tab");
        worker.page().keyboard().type("6");
        worker.page().selectOption("#door0", "M");
        worker.page().selectOption("#door1", "D");
        worker.click("录入，下一张");
        worker.visit(round);
        assertThat(worker.text()).contains("直管党员 7", "在职党员 6");
        assertThat(jdbc.sql("select direct from member_tally where place = ?")
                        .param(yard.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
        for (var address : new String[] {
            round, MEMBERS, MEMBERS + "/census", MEMBERS + "/units", MEMBERS + "/exports", MEMBERS + "/new"
        }) {
            worker.onAPhone().visit(address).atADesk().visit(address);
        }
    }
}
