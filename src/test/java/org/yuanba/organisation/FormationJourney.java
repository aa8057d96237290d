package org.yuanba.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.board.TestYards;
import org.yuanba.person.domain.PersonDraft;
import org.yuanba.person.domain.PersonEditing;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;

/** From an application to a formed branch: the community applies, the street approves, the members elect, it is filed. */
@JourneyTest
class FormationJourney {

    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonEditing persons;

    @Autowired
    Access access;

    @Test
    void leadsFromAnApplicationToAFormedBranch(Reader worker, Reader street) {
        accounts.with("worker", "community_worker", COMMUNITY);
        accounts.with("street", "street_officer", new PlaceKey("510114008"));
        var yard = TestYards.open(jdbc, COMMUNITY, "缝纫厂院");
        TestYards.open(jdbc, COMMUNITY, "教工院");
        persons.open(
                new PersonDraft("王师傅", "王德贵", Map.of(), Set.of(), Set.of()),
                COMMUNITY,
                access.scope(Actor.system()),
                Actor.system());
        worker.atADesk()
                .signIn("worker")
                .visit("/p/" + COMMUNITY + "/organisations")
                .picture("organisations-community");
        worker.visit("/p/" + COMMUNITY + "/organisations/compounds?cover=none");
        worker.visit("/p/" + yard + "/organisations").visit("/p/" + yard + "/organisations/formations/new");

        worker.page().fill("#f-fullMembers", "2");
        worker.click("交上级批复").lookOver().picture("formation-two-members");
        assertThat(worker.text()).contains("成立党支部要 3 名正式党员", "改成 2 个院落联合组建");
        worker.page().fill("#f-fullMembers", "5");
        worker.click("交上级批复").lookOver();
        assertThat(worker.text()).contains("等批复");
        var address = worker.page().url().replaceAll("^https?://[^/]+", "");

        street.atADesk().signIn("street").visit("/todo");
        assertThat(street.text()).contains("缝纫厂院党支部等您批复");
        street.visit(address).click("批准组建").lookOver();

        worker.visit("/p/" + yard + "/overview");
        assertThat(worker.text()).contains("缝纫厂院党支部批准了，开大会选举");
        worker.visit(address);
        worker.page().fill("#words", "王");
        worker.click("找人").lookOver();
        worker.page().check("input[name=holder]");
        worker.page().fill("#f-present", "3");
        worker.page().fill("#f-votes", "3");
        worker.click("记下选举结果").lookOver();
        assertThat(worker.text()).contains("至少要到 4 人");
        worker.page().fill("#f-present", "4");
        worker.page().fill("#f-votes", "3");
        worker.click("记下选举结果").lookOver().picture("formation-elected");
        worker.click("已经报上去了").lookOver();
        assertThat(worker.text()).contains("已备案");

        worker.visit(address + "/paper").visit("/p/" + yard + "/organisations").picture("organisations-yard");
        assertThat(worker.text()).contains("缝纫厂院党支部", "王师傅（王**）", "有负责人", "正常活动");
        assertThat(jdbc.sql("select count(*) from organisation_term")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        var branch = worker.page().locator(".answer h2 a").getAttribute("href");
        for (var page : List.of(branch, branch + "/edit", branch + "/posts/new")) {
            worker.atADesk().visit(page).onAPhone().visit(page);
        }
        for (var page :
                List.of("", "/compounds?cover=shell", "/all", "/new", "/rules", "/formations", "/formations/new")) {
            worker.atADesk()
                    .visit("/p/" + COMMUNITY + "/organisations" + page)
                    .onAPhone()
                    .visit("/p/" + COMMUNITY + "/organisations" + page);
        }
        street.atADesk().visit("/p/510114008/organisations").onAPhone().visit("/p/510114008/organisations");
    }
}
