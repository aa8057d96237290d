package org.yuanba.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.indicator.IndicatorUpkeep;
import org.yuanba.indicator.Indicators;
import org.yuanba.organisation.coverage.CompoundsByCover;
import org.yuanba.organisation.coverage.CompoundsByCover.Wanted;
import org.yuanba.organisation.coverage.DaysCrossed;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.domain.OrganisationEnding;
import org.yuanba.organisation.domain.OrganisationFounding;
import org.yuanba.organisation.life.MeetingKeeping;
import org.yuanba.organisation.life.MeetingKind;
import org.yuanba.organisation.life.TermKeeping;
import org.yuanba.organisation.post.Appointment;
import org.yuanba.organisation.post.PostDraft;
import org.yuanba.organisation.post.PostKeeping;
import org.yuanba.person.PersonId;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestClock;

/** How many compounds somebody answers for, on paper and at work. */
@CityTest
class CoverageModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107010010");

    @Autowired
    OrganisationFounding founding;

    @Autowired
    OrganisationEnding ending;

    @Autowired
    PostKeeping posts;

    @Autowired
    TermKeeping terms;

    @Autowired
    MeetingKeeping meetings;

    @Autowired
    DaysCrossed crossed;

    @Autowired
    Indicators indicators;

    @Autowired
    IndicatorUpkeep upkeep;

    @Autowired
    CompoundsByCover byCover;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock.Turned clock;

    private Scope city = Access.nowhere();
    private PlaceKey yard = COMMUNITY;
    private PlaceKey other = COMMUNITY;

    @BeforeEach
    void twoYards() {
        city = access.scope(Actor.system());
        jdbc.sql("delete from organisation_day").update();
        yard = TestYards.open(jdbc, COMMUNITY, "卫欣苑小区");
        other = TestYards.open(jdbc, COMMUNITY, "太平苑");
    }

    @AfterEach
    void theClockRuns() {
        clock.run();
    }

    @Test
    void countsACompoundOnceByTheStrongest() {
        found(OrganisationKind.GROUP, Set.of(yard));
        assertThat(amount(yard, "org_coverage")).isZero();
        assertThat(amount(yard, "org_coverage.group")).isEqualTo(1);
        found(OrganisationKind.FUNCTIONAL_BRANCH, Set.of(yard));
        found(OrganisationKind.JOINT_BRANCH, Set.of(yard, other));
        assertThat(amount(yard, "org_coverage.joint")).isEqualTo(1);
        assertThat(amount(yard, "org_coverage.functional")).isZero();
        var own = found(OrganisationKind.BRANCH, Set.of(yard));
        assertThat(amount(yard, "org_coverage")).isEqualTo(1);
        assertThat(amount(yard, "org_coverage.own")).isEqualTo(1);
        assertThat(amount(yard, "org_coverage.joint")).isZero();
        ending.end(own, 1, today().minusDays(1), "并入", city, Actor.system());
        assertThat(amount(yard, "org_coverage.own")).isZero();
        assertThat(amount(yard, "org_coverage.joint")).isEqualTo(1);
    }

    @Test
    void doesNotCountBodiesOfSelfGovernment() {
        found(OrganisationKind.COURTYARD_COMMITTEE, Set.of(yard));
        assertThat(amount(yard, "org_coverage")).isZero();
        assertThat(amount(yard, "org_coverage.none")).isEqualTo(1);
    }

    @Test
    void showsAFormationInEveryPlaceAbove() {
        upkeep.keepUp();
        var before = amount(new PlaceKey("5101"), "org_coverage");
        found(OrganisationKind.BRANCH, Set.of(yard));
        assertThat(amount(new PlaceKey("5101"), "org_coverage")).isEqualTo(before + 1);
        assertThat(amount(COMMUNITY, "org_coverage")).isPositive();
    }

    @Test
    void worksOnlyWithAHeadATermAndAMeeting() {
        var branch = found(OrganisationKind.BRANCH, Set.of(yard));
        assertThat(amount(yard, "org_coverage_working")).isZero();
        posts.take(branch, head(), city, Actor.system());
        assertThat(amount(yard, "org_coverage_working")).isZero();
        terms.begin(branch, today().minusYears(1), today().plusYears(1), city, Actor.system());
        assertThat(amount(yard, "org_coverage_working")).isZero();
        meetings.hold(branch, today(), MeetingKind.MEMBERS, "", city, Actor.system());
        assertThat(amount(yard, "org_coverage_working")).isEqualTo(1);
        assertThat(listed(Wanted.WORKING)).contains(yard);
        assertThat(listed(Wanted.SHELL)).doesNotContain(yard);
    }

    @Test
    void stopsWorkingByTheMerePassingOfDays() {
        working(today().plusYears(3));
        crossed.look();
        clock.advance(Duration.ofDays(90));
        crossed.look();
        assertThat(amount(yard, "org_coverage_working")).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        crossed.look();
        assertThat(amount(yard, "org_coverage_working")).isZero();
        assertThat(amount(yard, "org_coverage")).isEqualTo(1);
        assertThat(listed(Wanted.SHELL)).contains(yard);
    }

    @Test
    void stopsWorkingWhenItsTermEnds() {
        working(today().plusDays(9));
        crossed.look();
        assertThat(amount(yard, "org_coverage_working")).isEqualTo(1);
        clock.advance(Duration.ofDays(10));
        crossed.look();
        assertThat(amount(yard, "org_coverage_working")).isZero();
    }

    @Test
    void countsANewlyTrainedSecretaryOfAJointBranchOnce() {
        var joint = found(OrganisationKind.JOINT_BRANCH, Set.of(yard, other));
        posts.take(
                joint,
                new PostDraft("secretary", null, true, today(), null, Appointment.ELECTED, true, java.util.Map.of()),
                city,
                Actor.system());
        assertThat(amount(yard, "secretaries_new") + amount(other, "secretaries_new"))
                .isEqualTo(1);
    }

    @Test
    void listsThoseWithoutInTheOrderOfKeys() {
        found(OrganisationKind.BRANCH, Set.of(yard));
        assertThat(listed(Wanted.NONE)).contains(other).doesNotContain(yard).isSorted();
        assertThat(byCover.list(COMMUNITY, Wanted.NONE, 1, 100, Scope.ofPublicPlace(yard))
                        .items())
                .isEmpty();
    }

    private void working(LocalDate lastDay) {
        var branch = found(OrganisationKind.BRANCH, Set.of(yard));
        posts.take(branch, head(), city, Actor.system());
        terms.begin(branch, today(), lastDay, city, Actor.system());
        meetings.hold(branch, today(), MeetingKind.MEMBERS, "", city, Actor.system());
    }

    private PostDraft head() {
        return PostDraft.of("secretary", PersonId.next(), today(), Appointment.ELECTED);
    }

    private OrganisationRecord found(OrganisationKind kind, Set<PlaceKey> compounds) {
        var place = compounds.size() == 1 ? compounds.iterator().next() : COMMUNITY;
        var draft = new OrganisationDraft(kind, "组织" + NewId.next(), place, compounds, null, today().minusYears(2));
        return founding.found(draft, city, Actor.system());
    }

    private List<PlaceKey> listed(Wanted wanted) {
        return byCover.list(COMMUNITY, wanted, 1, 500, city).items().stream()
                .map(CompoundsByCover.Row::place)
                .toList();
    }

    private long amount(PlaceKey place, String code) {
        upkeep.keepUp();
        return indicators.now(place, city).amount(code);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
