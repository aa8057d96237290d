package org.yuanba.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.compound.CompoundClosed;
import org.yuanba.compound.CompoundId;
import org.yuanba.compound.CompoundReopened;
import org.yuanba.organisation.domain.OrganisationChanging;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.domain.OrganisationEnding;
import org.yuanba.organisation.domain.OrganisationFounding;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.life.TermKeeping;
import org.yuanba.organisation.post.Appointment;
import org.yuanba.organisation.post.Concern;
import org.yuanba.organisation.post.PostDraft;
import org.yuanba.organisation.post.PostKeeping;
import org.yuanba.organisation.post.Posts;
import org.yuanba.person.MergeUndone;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonsMerged;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestClock;

/** Organisations, their compounds, posts and terms, and what follows when something else changes. */
@CityTest
class OrganisationModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final LocalDate SINCE = LocalDate.of(2024, 5, 1);

    @Autowired
    OrganisationFounding founding;

    @Autowired
    OrganisationChanging changing;

    @Autowired
    OrganisationEnding ending;

    @Autowired
    Organisations organisations;

    @Autowired
    PostKeeping keeping;

    @Autowired
    Posts posts;

    @Autowired
    TermKeeping terms;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock.Turned clock;

    private Scope city = Access.nowhere();
    private PlaceKey yard = COMMUNITY;
    private PlaceKey other = COMMUNITY;

    @BeforeEach
    void twoYards() {
        city = access.scope(Actor.system());
        yard = TestYards.open(jdbc, COMMUNITY, "竹器社院");
        other = TestYards.open(jdbc, COMMUNITY, "丝厂二院");
    }

    @AfterEach
    void theClockRuns() {
        clock.run();
    }

    @Test
    void answersForSeveralCompoundsTogether() {
        var joint = found(OrganisationKind.JOINT_BRANCH, COMMUNITY, Set.of(yard, other), null);
        assertThat(organisations.answeringFor(yard, city))
                .extracting(OrganisationRecord::id)
                .containsExactly(joint.id());
        assertThat(organisations.answeringFor(other, city))
                .extracting(OrganisationRecord::id)
                .containsExactly(joint.id());
        assertThat(organisations.at(COMMUNITY, city))
                .extracting(OrganisationRecord::id)
                .contains(joint.id());
    }

    @Test
    void showsAYardWhoAnswersForItAndNobodyElseAnything() {
        var joint = found(OrganisationKind.JOINT_BRANCH, COMMUNITY, Set.of(yard, other), null);
        assertThat(organisations.find(joint.id(), Scope.ofPublicPlace(yard))).isPresent();
        assertThat(organisations.find(joint.id(), Scope.ofPublicPlace(new PlaceKey("510114008017"))))
                .isEmpty();
        assertThat(organisations.answeringFor(yard, Scope.ofPublicPlace(other))).isEmpty();
    }

    @Test
    void refusesToFoundOutsideTheScope() {
        assertThatThrownBy(() -> founding.found(
                        draft(OrganisationKind.BRANCH, yard, Set.of(yard), null),
                        Scope.ofPublicPlace(other),
                        Actor.system()))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void refusesANameThatIsTakenInTheCommunity() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        var same = new OrganisationDraft(OrganisationKind.BRANCH, branch.name(), other, Set.of(other), null, SINCE);
        assertThat(refusal(() -> founding.found(same, city, Actor.system())).field())
                .isEqualTo("name");
    }

    @Test
    void refusesACompoundThatLiesElsewhere() {
        var draft = draft(OrganisationKind.BRANCH, yard, Set.of(other), null);
        assertThat(refusal(() -> founding.found(draft, city, Actor.system())).field())
                .isEqualTo("compounds");
    }

    @Test
    void keepsWhatAnOrganisationWasWhenItIsRenamed() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        var renamed = new OrganisationDraft(
                OrganisationKind.GENERAL_BRANCH, branch.name() + "新", yard, Set.of(yard), null, SINCE);
        changing.change(branch, 1, renamed, city, Actor.system());
        assertThat(organisations.find(branch.id(), city).orElseThrow().kind())
                .isEqualTo(OrganisationKind.GENERAL_BRANCH);
        assertThat(jdbc.sql(
                                "select name || ' ' || kind || ' ' || since from organisation_former where organisation = ?")
                        .param(branch.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(branch.name() + " BRANCH " + SINCE);
    }

    @Test
    void refusesAChangeWhenSomebodyWasQuicker() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        var renamed =
                new OrganisationDraft(OrganisationKind.BRANCH, branch.name() + "新", yard, Set.of(yard), null, SINCE);
        changing.change(branch, 1, renamed, city, Actor.system());
        var again =
                new OrganisationDraft(OrganisationKind.BRANCH, branch.name() + "二", yard, Set.of(yard), null, SINCE);
        assertThat(refusal(() -> changing.change(branch, 1, again, city, Actor.system()))
                        .key())
                .isEqualTo("organisation.wrong.meanwhile");
    }

    @Test
    void refusesACircleOfSuperiors() {
        var upper = found(OrganisationKind.COMMITTEE, COMMUNITY, Set.of(), null);
        var lower = found(OrganisationKind.BRANCH, yard, Set.of(yard), upper.id());
        var circle =
                new OrganisationDraft(OrganisationKind.COMMITTEE, upper.name(), COMMUNITY, Set.of(), lower.id(), SINCE);
        assertThat(refusal(() -> changing.change(upper, 1, circle, city, Actor.system()))
                        .key())
                .isEqualTo("organisation.wrong.superior.circle");
    }

    @Test
    void endsWithAReasonAndItsPostsEndWithIt() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        take(branch, "secretary", PersonId.next(), SINCE);
        assertThat(refusal(() -> ending.end(branch, 1, today(), " ", city, Actor.system()))
                        .field())
                .isEqualTo("because");
        ending.end(branch, 1, today().minusDays(1), "院落拆迁", city, Actor.system());
        assertThat(organisations.answeringFor(yard, city)).isEmpty();
        assertThat(posts.heldOn(List.of(branch.id()), today())).isEmpty();
    }

    @Test
    void refusesASecondHolderOfASinglePostInTheSameDays() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        take(branch, "secretary", PersonId.next(), SINCE);
        var second = PostDraft.of("secretary", PersonId.next(), SINCE.plusDays(9), Appointment.ELECTED);
        assertThat(refusal(() -> keeping.take(branch, second, city, Actor.system()))
                        .field())
                .isEqualTo("since");
    }

    @Test
    void refusesASecondHolderOfASinglePostInTheSchemaToo() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        take(branch, "secretary", PersonId.next(), SINCE);
        assertThatThrownBy(() -> insertPost(branch, "secretary", true, SINCE.plusDays(9)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("organisation_post_once");
    }

    @Test
    void refusesToCallASinglePostAManifoldOne() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        assertThatThrownBy(() -> insertPost(branch, "secretary", false, SINCE))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void takesSeveralMembersAtOnceButNobodyTwice() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        var one = PersonId.next();
        take(branch, "committee_member", one, SINCE);
        take(branch, "committee_member", PersonId.next(), SINCE);
        var twice = PostDraft.of("committee_member", one, SINCE.plusDays(3), Appointment.ELECTED);
        assertThat(refusal(() -> keeping.take(branch, twice, city, Actor.system()))
                        .field())
                .isEqualTo("since");
    }

    @Test
    void letsTheNextOneTakeAPostTheDayAfter() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        take(branch, "secretary", PersonId.next(), SINCE);
        var held = posts.heldOn(List.of(branch.id()), today()).getFirst();
        keeping.leave(branch, held, held.version(), today().minusDays(1), city, Actor.system());
        take(branch, "secretary", PersonId.next(), today());
        assertThat(posts.of(List.of(branch.id()))).hasSize(2);
    }

    @Test
    void letsNobodySitInBothCommitteesOfAnArea() {
        var owners = found(OrganisationKind.OWNERS_COMMITTEE, yard, Set.of(yard), null);
        var watching = found(OrganisationKind.ENVIRONMENT_PROPERTY_COMMITTEE, COMMUNITY, Set.of(), null);
        var one = PersonId.next();
        take(owners, "member", one, SINCE);
        assertThat(refusal(() -> keeping.take(watching, member(one, Map.of()), city, Actor.system()))
                        .field())
                .isEqualTo("holder");
        var elsewhere =
                found(OrganisationKind.ENVIRONMENT_PROPERTY_COMMITTEE, new PlaceKey("510114008017"), Set.of(), null);
        keeping.take(elsewhere, member(one, nothing()), city, Actor.system());
        assertThat(posts.heldOn(List.of(elsewhere.id()), today())).hasSize(1);
    }

    @Test
    void asksMembersOfTheWatchingCommitteeWhatCouldConflict() {
        var watching = found(OrganisationKind.ENVIRONMENT_PROPERTY_COMMITTEE, COMMUNITY, Set.of(), null);
        assertThat(refusals(() -> keeping.take(watching, member(PersonId.next(), Map.of()), city, Actor.system())))
                .hasSize(Concern.values().length)
                .allMatch(refusal -> refusal.key().equals("organisation.wrong.post.not-declared"));
        var declared = new java.util.EnumMap<>(nothing());
        declared.put(Concern.RELATIVE_AT_PROPERTY_FIRM, true);
        assertThat(refusal(() -> keeping.take(watching, member(PersonId.next(), declared), city, Actor.system()))
                        .key())
                .isEqualTo("organisation.wrong.post.declared");
    }

    @Test
    void refusesATermThatIsTooLongOrOverlaps() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        assertThat(refusal(() -> terms.begin(branch, SINCE, SINCE.plusYears(5), city, Actor.system()))
                        .field())
                .isEqualTo("until");
        terms.begin(branch, SINCE, SINCE.plusYears(5).minusDays(1), city, Actor.system());
        assertThat(refusal(() -> terms.begin(branch, SINCE.plusYears(2), SINCE.plusYears(3), city, Actor.system()))
                        .field())
                .isEqualTo("since");
    }

    @Test
    void answersForWhatTookACompoundOver() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        publish(new CompoundClosed(new CompoundId(NewId.next()), yard, today().minusDays(1), other));
        assertThat(organisations.answeringFor(other, city))
                .extracting(OrganisationRecord::id)
                .containsExactly(branch.id());
        assertThat(organisations.answeringFor(yard, city)).isEmpty();
        assertThat(organisations.find(branch.id(), city).orElseThrow().place()).isEqualTo(other);
    }

    @Test
    void answersForACompoundAgainThatIsOpenedAgain() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        var id = new CompoundId(NewId.next());
        publish(new CompoundClosed(id, yard, today().minusDays(1), other));
        publish(new CompoundReopened(id, yard));
        assertThat(organisations.answeringFor(yard, city))
                .extracting(OrganisationRecord::id)
                .containsExactly(branch.id());
        assertThat(organisations.answeringFor(other, city)).isEmpty();
        assertThat(organisations.find(branch.id(), city).orElseThrow().place()).isEqualTo(yard);
    }

    @Test
    void goesWithRecordsThatAreFoundToBeOnePersonAndBack() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        var kept = PersonId.next();
        var gone = PersonId.next();
        take(branch, "secretary", gone, SINCE);
        publish(new PersonsMerged(kept, gone));
        assertThat(holder(branch)).contains(kept);
        publish(new MergeUndone(kept, gone));
        assertThat(holder(branch)).contains(gone);
    }

    @Test
    void letsGoOfAPersonWhoIsDeleted() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        var person = PersonId.next();
        take(branch, "secretary", person, SINCE);
        publish(new PersonDeleted(person));
        assertThat(jdbc.sql("select count(*) from organisation_post where person = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(posts.heldOn(List.of(branch.id()), today().plusDays(1))).isEmpty();
    }

    @Test
    void neverAnswersTwiceForACompoundInTheSameDays() {
        var branch = found(OrganisationKind.BRANCH, yard, Set.of(yard), null);
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into organisation_compound (organisation, compound, since) values (?, ?, ?)")
                        .params(branch.id().value(), yard.value(), SINCE.plusDays(1))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private OrganisationRecord found(
            OrganisationKind kind, PlaceKey place, Set<PlaceKey> compounds, @Nullable OrganisationId superior) {
        return founding.found(draft(kind, place, compounds, superior), city, Actor.system());
    }

    private static OrganisationDraft draft(
            OrganisationKind kind, PlaceKey place, Set<PlaceKey> compounds, @Nullable OrganisationId superior) {
        return new OrganisationDraft(kind, "组织" + NewId.next(), place, compounds, superior, SINCE);
    }

    private void take(OrganisationRecord organisation, String kind, PersonId holder, LocalDate since) {
        keeping.take(organisation, PostDraft.of(kind, holder, since, Appointment.ELECTED), city, Actor.system());
    }

    private static PostDraft member(PersonId holder, Map<Concern, Boolean> declared) {
        return new PostDraft("member", holder, false, SINCE, null, Appointment.APPOINTED, false, declared);
    }

    private static Map<Concern, Boolean> nothing() {
        return Map.of(
                Concern.AT_PROPERTY_FIRM, false,
                Concern.RELATIVE_AT_PROPERTY_FIRM, false,
                Concern.RELATIVE_IN_OWNERS_COMMITTEE, false);
    }

    private void insertPost(OrganisationRecord organisation, String kind, boolean single, LocalDate since) {
        jdbc.sql("""
                insert into organisation_post (id, organisation, kind, single, person, since, how)
                values (?, ?, ?, ?, ?, ?, 'ELECTED')
                """)
                .params(NewId.next(), organisation.id().value(), kind, single, UUID.randomUUID(), since)
                .update();
    }

    private Optional<PersonId> holder(OrganisationRecord organisation) {
        return posts.heldOn(List.of(organisation.id()), today()).stream()
                .flatMap(post -> Optional.ofNullable(post.holder()).stream())
                .findFirst();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Refusal refusal(Runnable act) {
        return refusals(act).getFirst();
    }

    private static List<Refusal> refusals(Runnable act) {
        try {
            act.run();
        } catch (OrganisationRefused refused) {
            return refused.refusals();
        }
        throw new AssertionError("Nothing was refused");
    }
}
