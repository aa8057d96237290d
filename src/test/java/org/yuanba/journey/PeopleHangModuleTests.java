package org.yuanba.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundClosed;
import org.yuanba.compound.CompoundId;
import org.yuanba.compound.CompoundReopened;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.member.TestMembers;
import org.yuanba.member.census.CensusKeeping;
import org.yuanba.member.census.Censuses;
import org.yuanba.member.census.Outcome;
import org.yuanba.member.census.Tallies;
import org.yuanba.member.census.Tally;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.domain.OrganisationEnding;
import org.yuanba.organisation.domain.OrganisationFounding;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

/** Places are drawn anew or end: organisations and census results go on, and nothing is counted twice. */
@CityTest
@Import(TestMembers.class)
class PeopleHangModuleTests {

    private static final Scope ALL = Ledgers.EVERYWHERE;
    private static final Actor BY = Actor.system();
    private static final LocalDate SINCE = LocalDate.of(2025, 5, 1);

    @Autowired
    TestMembers given;

    @Autowired
    List<HangsOnPlaces> hanging;

    @Autowired
    OrganisationFounding founding;

    @Autowired
    OrganisationEnding ending;

    @Autowired
    Organisations organisations;

    @Autowired
    Censuses censuses;

    @Autowired
    CensusKeeping counting;

    @Autowired
    Tallies tallies;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private PlaceKey yard = Ledgers.JIFU;
    private PlaceKey other = Ledgers.JIFU;

    @BeforeEach
    void twoYards() {
        jdbc.sql("truncate organisation, member_census, member_tally cascade").update();
        yard = given.yard("竹器社院");
        other = given.yard("丝厂二院");
    }

    private void handOver(String table, PlaceKey from, PlaceKey to) {
        transaction.executeWithoutResult(status ->
                hanging.stream().filter(one -> one.tables().contains(table)).forEach(one -> one.handOver(from, to)));
    }

    private OrganisationRecord found(OrganisationKind kind, PlaceKey place, PlaceKey... compounds) {
        return founding.found(
                new OrganisationDraft(kind, "组织" + NewId.next(), place, Set.of(compounds), null, SINCE), ALL, BY);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    private void tally(PlaceKey place, Tally tally) {
        var open = counting.open(Ledgers.JIFU, "轮" + place, SINCE, SINCE.plusDays(7), ALL, BY);
        var census = censuses.find(open, ALL).orElseThrow();
        for (var sheet : censuses.sheets(census, ALL)) {
            if (sheet.place().equals(place)) {
                var met = Stream.generate(() -> Outcome.MET)
                        .limit(sheet.doors().size())
                        .toList();
                counting.key(census, sheet, new CensusKeeping.Keyed(sheet.version(), met, tally, "小李", SINCE), ALL, BY);
            }
        }
        counting.close(censuses.find(open, ALL).orElseThrow(), ALL, BY);
    }

    @Test
    void anOrganisationAnswersForWhatItsCompoundWentInto() {
        var branch = found(OrganisationKind.BRANCH, yard, yard);
        var joint = found(OrganisationKind.JOINT_BRANCH, Ledgers.JIFU, yard, other);
        handOver("organisation", yard, other);
        assertThat(organisations.answeringFor(yard, ALL)).isEmpty();
        assertThat(organisations.answeringFor(other, ALL))
                .extracting(OrganisationRecord::id)
                .containsExactlyInAnyOrder(branch.id(), joint.id());
        assertThat(organisations.find(joint.id(), ALL).orElseThrow().compounds())
                .containsExactly(other);
        assertThat(organisations.find(branch.id(), ALL).orElseThrow().place()).isEqualTo(other);
    }

    @Test
    void anOrganisationStandsOnWhenItsCompoundEndsWithoutSuccessor() {
        var branch = found(OrganisationKind.BRANCH, yard, yard);
        var joint = found(OrganisationKind.JOINT_BRANCH, Ledgers.JIFU, yard, other);
        var id = new CompoundId(NewId.next());
        publish(new CompoundClosed(id, yard, yesterday(), null));
        assertThat(organisations.answeringFor(yard, ALL)).isEmpty();
        assertThat(organisations.answeringFor(other, ALL))
                .extracting(OrganisationRecord::id)
                .containsExactly(joint.id());
        assertThat(organisations.find(branch.id(), ALL).orElseThrow().compounds())
                .isEmpty();

        publish(new CompoundReopened(id, yard));
        assertThat(organisations.answeringFor(yard, ALL))
                .extracting(OrganisationRecord::id)
                .containsExactlyInAnyOrder(branch.id(), joint.id());
    }

    @Test
    void anOrganisationWithoutACompoundCanBeEnded() {
        var branch = found(OrganisationKind.BRANCH, yard, yard);
        publish(new CompoundClosed(new CompoundId(NewId.next()), yard, yesterday(), null));
        ending.end(branch, 1, LocalDate.now(clock), "院落拆了", ALL, BY);
        assertThat(organisations.find(branch.id(), ALL).orElseThrow().until()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    void censusResultsOfBothAreCountedTogetherAndNoneTwice() {
        tally(yard, new Tally(6, 2, 1, 0));
        tally(other, new Tally(4, 0, 3, 1));
        handOver("member_tally", yard, other);
        assertThat(tallies.in(yard, ALL)).isEqualTo(new Tally(0, 0, 0, 0));
        assertThat(tallies.in(other, ALL)).isEqualTo(new Tally(10, 2, 4, 1));
    }

    @Test
    void ofTwoOpenRoundsOneIsClosedWhenCommunitiesBecomeOne() {
        var elsewhere = new PlaceKey("510107009005");
        given.yard(elsewhere, "外面的院");
        counting.open(Ledgers.JIFU, "这边一轮", SINCE, SINCE.plusDays(7), ALL, BY);
        counting.open(elsewhere, "那边一轮", SINCE, SINCE.plusDays(7), ALL, BY);
        handOver("member_census", elsewhere, Ledgers.JIFU);
        assertThat(jdbc.sql("select count(*) from member_census where community = ? and closed_on is null")
                        .param(Ledgers.JIFU.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from member_census where community = ?")
                        .param(Ledgers.JIFU.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }
}
