package org.yuanba.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.member.TestMembers;
import org.yuanba.notify.Message;
import org.yuanba.notify.Notifier;
import org.yuanba.notify.Way;
import org.yuanba.notify.choice.Preference;
import org.yuanba.notify.choice.Preferences;
import org.yuanba.notify.choice.QuietHours;
import org.yuanba.notify.reading.MessageReading;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.domain.OrganisationFounding;
import org.yuanba.organisation.post.Appointment;
import org.yuanba.organisation.post.PostDraft;
import org.yuanba.organisation.post.PostKeeping;
import org.yuanba.organisation.post.Posts;
import org.yuanba.person.PersonEntering;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonReaching;
import org.yuanba.person.domain.Person;
import org.yuanba.person.domain.PersonDeleting;
import org.yuanba.person.domain.PersonMerging;
import org.yuanba.person.domain.Persons;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.volunteer.TeamGround;
import org.yuanba.volunteer.TeamId;
import org.yuanba.volunteer.TeamKind;
import org.yuanba.volunteer.helper.Helpers;
import org.yuanba.volunteer.helper.HoursBook;
import org.yuanba.volunteer.helper.Willing;
import org.yuanba.volunteer.request.Asker;
import org.yuanba.volunteer.request.RequestTaking;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.volunteer.request.Wish;
import org.yuanba.volunteer.team.TeamDraft;
import org.yuanba.volunteer.team.TeamKeeping;
import org.yuanba.volunteer.team.TeamMembers;

/** Two records turn out to be one person, are two again, or are deleted: posts, help and messages follow. */
@CityTest
@Import(TestMembers.class)
class PeopleFollowedModuleTests {

    private static final Scope ALL = Ledgers.EVERYWHERE;
    private static final LocalDate SINCE = LocalDate.of(2025, 5, 1);

    @Autowired
    TestMembers given;

    @Autowired
    TestAccounts accounts;

    @Autowired
    PersonEntering entering;

    @Autowired
    Persons persons;

    @Autowired
    PersonMerging merging;

    @Autowired
    PersonDeleting deleting;

    @Autowired
    PersonReaching reaching;

    @Autowired
    OrganisationFounding founding;

    @Autowired
    PostKeeping keeping;

    @Autowired
    Posts posts;

    @Autowired
    Helpers helpers;

    @Autowired
    HoursBook hours;

    @Autowired
    TeamKeeping teams;

    @Autowired
    TeamMembers members;

    @Autowired
    RequestTaking taking;

    @Autowired
    Requests requests;

    @Autowired
    Preferences preferences;

    @Autowired
    Notifier notifier;

    @Autowired
    MessageReading messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private PlaceKey yard = Ledgers.JIFU;
    private Actor by = Actor.system();
    private PersonId kept = PersonId.next();
    private PersonId gone = PersonId.next();

    @BeforeEach
    void twoRecords() {
        jdbc.sql(
                        "truncate person, volunteer_helper, volunteer_hours, volunteer_team, volunteer_request, notify_message,"
                                + " notify_preference cascade")
                .update();
        jdbc.sql("delete from access_grant").update();
        by = accounts.with("follow-worker", "community_worker", Ledgers.JIFU);
        yard = given.yard("玉苑小区");
        kept = entering.enter(yard, "王师傅", "13800000001", "", ALL, by);
        gone = entering.enter(yard, "老王", "13800000002", "", ALL, by);
    }

    private Person person(PersonId id) {
        return persons.find(id, ALL).orElseThrow();
    }

    private void merge() {
        merging.merge(person(kept), person(gone), Set.of(), ALL, by);
    }

    private void undo() {
        merging.undo(merging.into(person(kept), ALL).getFirst(), person(kept), ALL, by);
    }

    private TeamId team(String name) {
        return teams.found(yard, new TeamDraft(TeamKind.VOLUNTEER, TeamGround.TRADE, name, null, SINCE), ALL, by);
    }

    private List<PersonId> in(TeamId team) {
        return members.today(team, ALL).stream().map(TeamMembers.Member::person).toList();
    }

    private void helps(PersonId who, String skill) {
        helpers.offer(new Willing(who, yard, Set.of(skill), Set.of()), by);
    }

    private void tell(PersonId who) {
        transaction.executeWithoutResult(
                status -> notifier.tell(Message.to(who, "told.notify.trial", "follow/" + UUID.randomUUID(), yard)
                        .with("说说话")));
    }

    private void chooses(PersonId who, Way way) {
        preferences.choose(
                reaching.of(who).orElseThrow(),
                new Preference(List.of(way), new QuietHours(LocalTime.of(20, 0), LocalTime.of(9, 0))),
                by);
    }

    @Test
    void helpFollowsThereAndBack() {
        var team = team("水电队");
        teams.lead(team, gone, ALL, by);
        helps(gone, "repair");
        hours.note(gone, SINCE, 60, "换灯");
        taking.ask(new Wish(yard, "company", "", null, null), new Asker("老王", "", "1栋101"), gone);
        merge();
        assertThat(in(team)).containsExactly(kept);
        assertThat(helpers.find(kept)).isPresent();
        assertThat(hours.of(kept)).hasSize(1);
        assertThat(requests.askedBy(kept)).hasSize(1);
        undo();
        assertThat(in(team)).containsExactly(gone);
        assertThat(helpers.find(gone)).isPresent();
        assertThat(helpers.find(kept)).isEmpty();
        assertThat(hours.of(gone)).hasSize(1);
        assertThat(requests.askedBy(gone)).hasSize(1);
    }

    @Test
    void whoHelpedUnderBothRecordsStandsOnceAndStopsOnce() {
        var team = team("互助队");
        teams.join(team, kept, ALL, by);
        teams.join(team, gone, ALL, by);
        helps(kept, "repair");
        helps(gone, "hair");
        merge();
        assertThat(in(team)).containsExactly(kept);
        assertThat(helpers.in(Ledgers.JIFU, ALL)).extracting(Willing::person).containsExactly(kept);
        undo();
        assertThat(in(team)).containsExactlyInAnyOrder(kept, gone);
        assertThat(helpers.find(gone).orElseThrow().skills()).containsExactly("hair");
        merge();
        helpers.stop(kept, by);
        assertThat(helpers.in(Ledgers.JIFU, ALL)).isEmpty();
    }

    @Test
    void messagesAndWaysFollowThereAndBack() {
        tell(gone);
        chooses(gone, Way.PAPER);
        merge();
        assertThat(messages.own(kept)).hasSize(1);
        assertThat(preferences.of(reaching.of(kept).orElseThrow()).ways()).containsExactly(Way.PAPER);
        undo();
        assertThat(messages.own(kept)).isEmpty();
        assertThat(messages.own(gone)).hasSize(1);
        assertThat(preferences.hasChosen(kept)).isFalse();
        assertThat(preferences.of(reaching.of(gone).orElseThrow()).ways()).containsExactly(Way.PAPER);
    }

    @Test
    void whatTheKeptOneChoseStands() {
        chooses(kept, Way.CALL);
        chooses(gone, Way.PAPER);
        merge();
        assertThat(preferences.of(reaching.of(kept).orElseThrow()).ways()).containsExactly(Way.CALL);
        undo();
        assertThat(preferences.of(reaching.of(kept).orElseThrow()).ways()).containsExactly(Way.CALL);
    }

    @Test
    void postsFollowThereAndBackAndTheOneBothHoldStays() {
        var branch = founding.found(
                new OrganisationDraft(OrganisationKind.BRANCH, "支部" + kept.value(), yard, Set.of(yard), null, SINCE),
                ALL,
                by);
        keeping.take(branch, PostDraft.of("secretary", gone, SINCE, Appointment.ELECTED), ALL, by);
        merge();
        assertThat(posts.heldBy(kept)).hasSize(1);
        undo();
        assertThat(posts.heldBy(kept)).isEmpty();
        assertThat(posts.heldBy(gone)).hasSize(1);
    }

    @Test
    void nothingIsLeftOfOneWhoIsDeletedUnderEitherRecord() {
        var team = team("花友队");
        teams.lead(team, gone, ALL, by);
        helps(gone, "repair");
        hours.note(kept, SINCE, 60, "换灯");
        taking.ask(new Wish(yard, "company", "想说话", null, null), new Asker("老王", "", "1栋101"), gone);
        tell(gone);
        chooses(gone, Way.PAPER);
        merge();
        deleting.delete(person(kept), "本人要求", ALL, by);
        assertThat(in(team)).isEmpty();
        for (var table : List.of("volunteer_helper", "volunteer_hours", "notify_message", "notify_preference")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from volunteer_request where asker is not null or sealed_asker is not null"
                                + " or sealed_wish is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
