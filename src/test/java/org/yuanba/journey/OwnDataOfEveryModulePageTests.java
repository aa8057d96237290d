package org.yuanba.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.member.Category;
import org.yuanba.member.TestMembers;
import org.yuanba.member.domain.Member;
import org.yuanba.member.floating.FloatingKeeping;
import org.yuanba.member.floating.FloatingMembers;
import org.yuanba.member.floating.Notes;
import org.yuanba.member.pledge.PledgeKeeping;
import org.yuanba.notify.Message;
import org.yuanba.notify.Notifier;
import org.yuanba.notify.Way;
import org.yuanba.notify.choice.Preference;
import org.yuanba.notify.choice.Preferences;
import org.yuanba.notify.choice.QuietHours;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.domain.OrganisationFounding;
import org.yuanba.organisation.post.Appointment;
import org.yuanba.organisation.post.PostDraft;
import org.yuanba.organisation.post.PostKeeping;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonOffice;
import org.yuanba.person.PersonReaching;
import org.yuanba.person.PersonalLinks;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.volunteer.DayPart;
import org.yuanba.volunteer.FreeTime;
import org.yuanba.volunteer.TeamGround;
import org.yuanba.volunteer.TeamKind;
import org.yuanba.volunteer.helper.Helpers;
import org.yuanba.volunteer.helper.HoursBook;
import org.yuanba.volunteer.helper.Willing;
import org.yuanba.volunteer.request.Asker;
import org.yuanba.volunteer.request.RequestTaking;
import org.yuanba.volunteer.request.Wish;
import org.yuanba.volunteer.team.TeamDraft;
import org.yuanba.volunteer.team.TeamKeeping;

/** What every module holds about one person stands on her own page, and goes when she takes it back. */
@CityTest
@Import(TestMembers.class)
class OwnDataOfEveryModulePageTests {

    private static final Scope ALL = Ledgers.EVERYWHERE;
    private static final Actor BY = Actor.system();
    private static final LocalDate SINCE = LocalDate.of(2025, 5, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestMembers given;

    @Autowired
    PersonalLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FloatingKeeping floating;

    @Autowired
    FloatingMembers away;

    @Autowired
    Notes notes;

    @Autowired
    PledgeKeeping pledges;

    @Autowired
    OrganisationFounding founding;

    @Autowired
    PostKeeping posts;

    @Autowired
    PersonOffice office;

    @Autowired
    Helpers helpers;

    @Autowired
    HoursBook hours;

    @Autowired
    TeamKeeping teams;

    @Autowired
    RequestTaking requests;

    @Autowired
    Preferences preferences;

    @Autowired
    PersonReaching reaching;

    @Autowired
    ShortCodes codes;

    @Autowired
    Notifier notifier;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    private PlaceKey yard = Ledgers.JIFU;
    private PersonId her = PersonId.next();
    private @org.jspecify.annotations.Nullable Member member;
    private String link = "";

    @BeforeEach
    void aFloatingMember() {
        jdbc.sql(
                        "truncate person, member, volunteer_helper, volunteer_hours, volunteer_team, volunteer_request, notify_preference cascade")
                .update();
        jdbc.sql("delete from access_grant").update();
        accounts.with("own-worker", "community_worker", Ledgers.JIFU);
        yard = given.yard("卫欣苑小区");
        member = given.member(yard, Category.FLOATING, "欧阳建军", "13800000004");
        her = member.person();
        link = "/l/" + links.issue(her, "person.own", Instant.parse("2999-01-01T00:00:00Z"), BY);
    }

    private Document visit() throws Exception {
        return Jsoup.parse(mvc.perform(get(link)).andReturn().getResponse().getContentAsString(UTF_8));
    }

    private String seenByTheWorker(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(accounts.as("own-worker")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8))
                .select("main")
                .text();
    }

    private String board() {
        return "/b/" + codes.of(yard).value();
    }

    private void takeBack(String title) throws Exception {
        var code = visit().select(".person-held:contains(" + title + ") button[name=withdraw]")
                .attr("value");
        assertThat(code).as(title).isNotEmpty();
        mvc.perform(post(link).param("withdraw", code).with(csrf()));
    }

    private void everything() {
        floating.note(member, SINCE, "老家支部", "SELF", ALL, BY);
        var friend = given.member(yard, Category.DIRECT, "李秀英", "13800000008");
        floating.pair(member, away.find(member.id(), ALL).orElseThrow(), friend, ALL, BY);
        notes.add(member, "HELP", "帮他换了锁", null, ALL, BY);
        pledges.give(member, "欧阳师傅", "修水电", "PAPER", ALL, BY);
        var branch = founding.found(
                new OrganisationDraft(OrganisationKind.BRANCH, "卫欣苑支部" + her.value(), yard, Set.of(yard), null, SINCE),
                ALL,
                BY);
        posts.take(
                branch,
                new PostDraft("secretary", her, false, SINCE, null, Appointment.ELECTED, true, Map.of()),
                ALL,
                BY);
        helpers.offer(
                new Willing(her, yard, Set.of("repair"), Set.of(new FreeTime(DayOfWeek.WEDNESDAY, DayPart.MORNING))),
                BY);
        hours.note(her, SINCE, 90, "换灯");
        var team = teams.found(yard, new TeamDraft(TeamKind.VOLUNTEER, TeamGround.TRADE, "水电队", null, SINCE), ALL, BY);
        teams.join(team, her, ALL, BY);
        requests.ask(new Wish(yard, "company", "想有人说说话", null, null), new Asker("欧阳师傅", "", "1栋101"), her);
        preferences.choose(
                reaching.of(her).orElseThrow(),
                new Preference(List.of(Way.PAGE), new QuietHours(LocalTime.of(20, 0), LocalTime.of(9, 0))),
                BY);
        transaction.executeWithoutResult(status -> notifier.tell(
                Message.to(her, "told.notify.trial", "own-test", yard).with("说说话")));
    }

    @Test
    void showsHerAllOfItAndWhyItMayBeHeld() throws Exception {
        everything();
        var page = visit();
        assertThat(page.select(".person-held").text())
                .contains("党员登记", "流动党员", "老家支部", "李", "帮他换了锁", "欧阳师傅，修水电")
                .contains("担任的职务", "书记", "选举")
                .contains("水电小修", "星期三", "水电队", "想有人说说话", "20:00–9:00", "您自己选的")
                .doesNotContain("李秀英", "1栋101", "换灯");
        for (var language : new String[] {"zh", "en"}) {
            var html = mvc.perform(get(link).cookie(new Cookie("yb-lang", language)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(UTF_8);
            assertThat(Jsoup.parse(html).text()).doesNotContainPattern("\\[[a-z_.-]+\\]");
        }
    }

    @Test
    void takesAPledgeBackAtOnce() throws Exception {
        everything();
        assertThat(seenByTheWorker(board())).contains("欧阳师傅");
        takeBack("黑板上亮出来的");
        assertThat(visit().select(".person-held").text()).doesNotContain("欧阳师傅，修水电");
        assertThat(seenByTheWorker(board())).doesNotContain("欧阳师傅");
        assertThat(jdbc.sql("select count(*) from member_pledge where withdrawn_on is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void stopsHelpingLeavesATeamAndNeedsNoHelpAnyMore() throws Exception {
        everything();
        takeBack("您说过能帮的忙");
        takeBack("参加的队伍");
        takeBack("请人帮忙");
        var page = visit();
        assertThat(page.select(".person-held").text()).doesNotContain("水电小修");
        assertThat(page.select(".person-held:contains(水电队) button")).isEmpty();
        assertThat(jdbc.sql("select state from volunteer_request")
                        .query(String.class)
                        .single())
                .isEqualTo("WITHDRAWN");
        assertThat(helpers.find(her)).isEmpty();
    }

    @Test
    void losesHerNameInPublicWithTheConsentToItAndKeepsThePost() throws Exception {
        everything();
        office.agrees(her, ConsentPurpose.PUBLIC_ROLE, "PAPER", ALL, BY);
        mvc.perform(post(link).param("withdraw", "PUBLIC_ROLE").with(csrf()));
        assertThat(visit().select(".person-held").text()).contains("担任的职务");
        assertThat(seenByTheWorker(board())).doesNotContain("欧");
    }

    @Test
    void isGoneFromEveryPageWhenSheTakesBackWhatHerRecordRestsOn() throws Exception {
        everything();
        takeBack("党员登记");
        assertThat(mvc.perform(get(link)).andReturn().getResponse().getStatus()).isEqualTo(404);
        for (var address : List.of(
                "/p/510107009004/members",
                "/p/510107009004/members/floating",
                "/p/510107009004/persons",
                "/p/510107009004/organisations",
                "/p/510107009004/teams",
                "/p/" + yard + "/overview",
                board())) {
            assertThat(seenByTheWorker(address)).as(address).doesNotContain("欧阳");
        }
        for (var table : List.of(
                "member_note",
                "member_floating",
                "member_pledge",
                "volunteer_helper",
                "volunteer_hours",
                "volunteer_team_member",
                "notify_preference")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void takesBackNothingOfSomebodyElse() throws Exception {
        everything();
        var other = given.member(yard, Category.DIRECT, "周德福", "13800000009");
        var theirs = "/l/" + links.issue(other.person(), "person.own", Instant.parse("2999-01-01T00:00:00Z"), BY);
        for (var button : visit().select(".person-held button[name=withdraw]")) {
            if (button.attr("value").contains("/")) {
                mvc.perform(post(theirs).param("withdraw", button.attr("value")).with(csrf()));
            }
        }
        assertThat(visit().select(".person-held button[name=withdraw]")).hasSizeGreaterThanOrEqualTo(5);
    }
}
