package org.yuanba.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.board.domain.DutyEditing;
import org.yuanba.board.domain.DutyPhone;
import org.yuanba.indicator.spi.IndicatorSource;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonEntering;
import org.yuanba.person.PersonId;
import org.yuanba.place.PlaceClosing;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;
import org.yuanba.volunteer.activity.Activities;
import org.yuanba.volunteer.activity.Activity;
import org.yuanba.volunteer.activity.ActivityDraft;
import org.yuanba.volunteer.activity.ActivityKeeping;
import org.yuanba.volunteer.activity.SigningUp;
import org.yuanba.volunteer.team.Team;
import org.yuanba.volunteer.team.TeamDraft;
import org.yuanba.volunteer.team.TeamKeeping;
import org.yuanba.volunteer.team.TeamMembers;
import org.yuanba.volunteer.team.Teams;

/** Teams and activities, rule by rule. */
@CityTest
class TeamModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final Scope NEAR = Scope.ofPublicPlace(COMMUNITY);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    TeamKeeping keeping;

    @Autowired
    Teams teams;

    @Autowired
    TeamMembers members;

    @Autowired
    ActivityKeeping activityKeeping;

    @Autowired
    Activities activities;

    @Autowired
    SigningUp signing;

    @Autowired
    PersonEntering persons;

    @Autowired
    PlaceClosing closing;

    @Autowired
    DutyEditing duty;

    @Autowired
    List<IndicatorSource> sources;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock.Turned clock;

    private PlaceKey yard = COMMUNITY;
    private Actor by = Actor.system();

    @BeforeEach
    void aYardOnATuesday() {
        clock.set(Instant.parse("2026-11-24T02:00:00Z"));
        yard = TestYards.open(jdbc, COMMUNITY, "玉苑" + SERIAL.incrementAndGet());
        by = accounts.with("team" + SERIAL.incrementAndGet(), "community_worker", COMMUNITY);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void isFoundedLedAndJoined() {
        var team = founded("玉苑邻里互助队");
        var leader = person("李孃孃");
        keeping.lead(team, leader, NEAR, by);
        keeping.join(team, person("王师傅"), NEAR, by);
        assertThat(get(team).leader()).isEqualTo(leader);
        assertThat(members.today(team, NEAR)).hasSize(2);
    }

    @Test
    void hasNoLeaderOnceTheLeaderLeft() {
        var team = founded("互助队");
        keeping.lead(team, person("李孃孃"), NEAR, by);
        keeping.leave(team, members.today(team, NEAR).getFirst().id(), NEAR, by);
        assertThat(get(team).leader()).isNull();
        assertThat(members.today(team, NEAR)).isEmpty();
    }

    @Test
    void refusesAPhoneInItsNameAndTheSameNameTwice() {
        assertThatThrownBy(() -> founded("互助队 13912345678"))
                .isInstanceOf(VolunteerRefused.class)
                .hasMessage("volunteer.refused.private");
        founded("花友队");
        assertThatThrownBy(() -> founded("花友队")).hasMessage("volunteer.refused.twice");
        assertThatThrownBy(() -> founded("队".repeat(41))).hasMessage("volunteer.refused.name");
    }

    @Test
    void refusesAChangeOfWhatSomebodyChangedMeanwhile() {
        var team = founded("太极队");
        keeping.edit(team, 0, draft("太极一队"), NEAR, by);
        assertThatThrownBy(() -> keeping.edit(team, 0, draft("太极二队"), NEAR, by))
                .hasMessage("volunteer.refused.meanwhile");
    }

    @Test
    void letsGoOfADeletedPerson() {
        var team = founded("合唱队");
        var leader = person("李孃孃");
        keeping.lead(team, leader, NEAR, by);
        transaction.executeWithoutResult(status -> events.publishEvent(new PersonDeleted(leader)));
        assertThat(get(team).leader()).isNull();
        assertThat(members.today(team, NEAR)).isEmpty();
    }

    @Test
    void goesWithItsYardIntoTheOneThatTookItOver() {
        var other = TestYards.open(jdbc, COMMUNITY, "并入" + SERIAL.incrementAndGet());
        var team = founded("互助队");
        closing.merge(yard, other, LocalDate.of(2026, 11, 24));
        assertThat(get(team).place()).isEqualTo(other);
    }

    @Test
    void countsInTheFiguresOfItsYardUntilItEnds() {
        var source = sources.stream()
                .filter(one -> one.measures().getFirst().code().equals("teams.vanguard"))
                .findFirst()
                .orElseThrow();
        var team = keeping.found(
                yard, new TeamDraft(TeamKind.VANGUARD, TeamGround.TRADE, "先锋队", 9, LocalDate.of(2026, 3, 1)), NEAR, by);
        assertThat(source.measure(List.of(yard)).get(yard).numerator(0)).isEqualTo(1);
        keeping.end(team, NEAR, by);
        assertThat(source.measure(List.of(yard)).get(yard).numerator(0)).isZero();
    }

    @Test
    void seatsFourHundredAndLetsTheRestWaitInTheirOrder() {
        var id = announced(400);
        for (int i = 0; i < 66; i++) {
            signing.signUp(id, "邻居" + i, "", 6, null);
        }
        var last = signing.signUp(id, "四个人", "", 4, null);
        var waits = signing.signUp(id, "后来的", "", 2, null);
        assertThat(counts(id)).isEqualTo(new Activities.Counts(400, 2));
        signing.withdraw(last);
        assertThat(signing.numbered(waits).orElseThrow().isIn()).isTrue();
        assertThat(counts(id)).isEqualTo(new Activities.Counts(398, 0));
    }

    @Test
    void announcesNoPhoneButTheDutys() {
        assertThatThrownBy(() -> planned("大扫除", "有事打 13912345678", null))
                .isInstanceOf(VolunteerRefused.class)
                .hasMessage("volunteer.refused.private");
        duty.change(yard, DutyPhone.parse("028-5550 0126").orElseThrow(), null, by);
        planned("大扫除", "有事打 028-5550 0126", null);
    }

    @Test
    void takesNoSignUpForADraftNorAfterItWasHeld() {
        var id = planned("茶话会", "", null);
        assertThatThrownBy(() -> signing.signUp(id, "李孃孃", "", 1, null)).isInstanceOf(org.yuanba.web.NotHere.class);
        activityKeeping.become(id, Activity.State.OPEN, NEAR, by);
        activityKeeping.become(id, Activity.State.HELD, NEAR, by);
        assertThatThrownBy(() -> signing.signUp(id, "李孃孃", "", 1, null)).hasMessage("volunteer.refused.over");
        assertThatThrownBy(() -> activityKeeping.become(id, Activity.State.OPEN, NEAR, by))
                .hasMessage("volunteer.refused.passed");
    }

    private Activities.Counts counts(ActivityId id) {
        return activities.counts(List.of(id)).get(id);
    }

    private ActivityId announced(int capacity) {
        var id = planned("元宵节坝坝会", "", capacity);
        activityKeeping.become(id, Activity.State.OPEN, NEAR, by);
        return id;
    }

    private ActivityId planned(String title, String body, @Nullable Integer capacity) {
        return activityKeeping.plan(
                yard,
                new ActivityDraft(
                        Activity.Kind.FESTIVAL,
                        title,
                        body,
                        LocalDate.of(2026, 12, 1),
                        LocalTime.of(14, 0),
                        LocalTime.of(17, 0),
                        "中庭",
                        capacity,
                        ""),
                NEAR,
                by);
    }

    private TeamId founded(String name) {
        return keeping.found(yard, draft(name), NEAR, by);
    }

    private static TeamDraft draft(String name) {
        return new TeamDraft(TeamKind.VOLUNTEER, TeamGround.NEIGHBOURHOOD, name, null, LocalDate.of(2026, 3, 1));
    }

    private Team get(TeamId id) {
        return teams.find(id, NEAR).orElseThrow();
    }

    private PersonId person(String called) {
        return persons.enter(COMMUNITY, called, "", "", NEAR, by);
    }
}
