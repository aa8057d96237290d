package org.yuanba.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Actor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.notify.reading.MessageReading;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonEntering;
import org.yuanba.person.PersonId;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.Problem.Offer;
import org.yuanba.problem.casework.Problems;
import org.yuanba.problem.casework.Spot;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.handling.Answering;
import org.yuanba.problem.handling.Handling;
import org.yuanba.problem.handling.Joining;
import org.yuanba.problem.handling.Judging;
import org.yuanba.problem.handling.Merging;
import org.yuanba.problem.handling.Rewording;
import org.yuanba.problem.handling.Timing;
import org.yuanba.problem.intake.Hand;
import org.yuanba.problem.intake.Intake;
import org.yuanba.problem.intake.Receipt;
import org.yuanba.problem.intake.Report;
import org.yuanba.problem.intake.Reporter;
import org.yuanba.problem.upkeep.OverdueDays;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

/** A problem from being told to the word of who told it. */
@CityTest
class ProblemModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final PlaceKey STREET = new PlaceKey("510107009");
    private static final Scope NEAR = Scope.ofPublicPlace(STREET);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    Intake intake;

    @Autowired
    Handling handling;

    @Autowired
    Timing timing;

    @Autowired
    Joining joining;

    @Autowired
    Answering answering;

    @Autowired
    Judging judging;

    @Autowired
    Merging merging;

    @Autowired
    Rewording rewording;

    @Autowired
    Problems problems;

    @Autowired
    WorkdayClock workdays;

    @Autowired
    OverdueDays days;

    @Autowired
    PersonEntering persons;

    @Autowired
    MessageReading messages;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestClock.Turned clock;

    private PlaceKey yard = COMMUNITY;
    private Actor worker = Actor.system();
    private Actor street = Actor.system();

    @BeforeEach
    void aYardOnATuesday() {
        clock.set(Instant.parse("2026-11-24T02:00:00Z"));
        yard = TestYards.open(jdbc, COMMUNITY, "玉苑" + SERIAL.incrementAndGet());
        worker = accounts.with("case-worker" + SERIAL.incrementAndGet(), "community_worker", COMMUNITY);
        street = accounts.with("case-street" + SERIAL.incrementAndGet(), "street_officer", STREET);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private Report report(String category, String words) {
        return new Report(yard, category, words, Spot.BUILDING, "3栋2单元", Map.of(), null);
    }

    private Receipt told(String category, String words) {
        return intake.take(report(category, words), new Reporter("周婆婆", "13800001234"), Hand.HERSELF);
    }

    private Problem of(Receipt receipt) {
        return problems.find(receipt.problem(), NEAR).orElseThrow();
    }

    private Problem accepted(String category) {
        var receipt = told(category, "墙湿了");
        handling.accept(receipt.problem(), 0, NEAR, worker);
        return of(receipt);
    }

    private Problem now(Problem problem) {
        return problems.find(problem.id(), NEAR).orElseThrow();
    }

    @Test
    void countsWorkingDaysByKindAndLeavesHolidaysOut() {
        assertThat(of(told("policy", "补贴怎么领")).term().due()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(of(told("leak", "漏水")).term().due()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(of(told("noise", "太吵")).term().due()).isEqualTo(LocalDate.of(2026, 12, 15));
        clock.set(Instant.parse("2026-09-30T02:00:00Z"));
        assertThat(of(told("policy", "补贴怎么领")).term().due())
                .as("National holiday from 1 to 7 October, Saturday 10 October worked")
                .isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void masksPhonesAndIdentityNumbersAndKeepsWhoToldItEncrypted() {
        var problem = of(told("leak", "找我 13800001234，身份证 11010519491231002X"));
        assertThat(problem.matter().words()).doesNotContain("13800001234", "11010519491231002X");
        assertThat(problem.matter().isMasked()).isTrue();
        assertThat(jdbc.sql("select encode(sealed_contact, 'escape') from problem where id = ?")
                        .param(problem.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain("13800001234", "周婆婆");
    }

    @Test
    void opensWithNumberAndCodeTogetherAlone() {
        var receipt = told("leak", "漏水");
        assertThat(problems.opened(receipt.number(), receipt.code())).isPresent();
        assertThat(problems.opened(receipt.number(), "333333")).isEmpty();
        assertThat(problems.opened("Q-20261124-999999", receipt.code())).isEmpty();
    }

    @Test
    void takesEmojiAndFourByteCharactersAndTextOfAnyMarkup() {
        var words = "😀𠮷野家门口<script>alert(1)</script>";
        assertThat(of(told("other", words)).matter().words()).isEqualTo(words);
        assertThat(of(told("other", words)).matter().title()).startsWith("😀𠮷野家");
    }

    @Test
    void refusesATextOfFiftyThousandCharactersAndKeepsCounting() {
        assertThatThrownBy(() -> told("leak", "水".repeat(50_000)))
                .isInstanceOfSatisfying(ProblemRefused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("words");
                    assertThat(refused.arguments()).containsExactly(4_000, 50_000);
                });
    }

    @Test
    void staysWithItsFirstReceiverUntilTheNextAccepts() {
        var problem = accepted("leak");
        handling.offer(problem.id(), 1, Offer.Kind.ESCALATE, null, "要动外墙", NEAR, worker);
        assertThat(now(problem).holder().place()).isEqualTo(COMMUNITY);
        assertThatThrownBy(() -> handling.accept(problem.id(), 2, NEAR, worker))
                .as("the community cannot accept for the street")
                .isInstanceOf(ProblemRefused.class);
        handling.accept(problem.id(), 2, NEAR, street);
        assertThat(now(problem).holder().place()).isEqualTo(STREET);
        assertThatThrownBy(() -> answering.answer(problem.id(), 3, "好了", NEAR, worker))
                .isInstanceOf(ProblemRefused.class);
    }

    @Test
    void handsOnToAPlaceAroundItAloneAndOnlyWithAReason() {
        var problem = accepted("leak");
        var elsewhere = new Problem.Holder(new PlaceKey("510114008017"), null);
        assertThatThrownBy(() -> handling.offer(problem.id(), 1, Offer.Kind.HAND_OVER, elsewhere, "去那边", NEAR, worker))
                .isInstanceOf(ProblemRefused.class);
        assertThatThrownBy(() -> handling.offer(problem.id(), 1, Offer.Kind.RETURN, null, " ", NEAR, worker))
                .isInstanceOfSatisfying(
                        ProblemRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("reason"));
    }

    @Test
    void refusesAnActOnAnOldPage() {
        var problem = accepted("leak");
        assertThatThrownBy(() -> answering.answer(problem.id(), 0, "好了", NEAR, worker))
                .isInstanceOfSatisfying(
                        ProblemRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("problem.refused.changed"));
    }

    @Test
    void showsNothingOutsideTheScope() {
        var problem = accepted("leak");
        var elsewhere = Scope.ofPublicPlace(new PlaceKey("510114"));
        assertThat(problems.find(problem.id(), elsewhere)).isEmpty();
        assertThatThrownBy(() -> answering.answer(problem.id(), 1, "好了", elsewhere, worker))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void movesItsDayByTheWorkingDaysItStood() {
        var problem = accepted("leak");
        timing.pause(problem.id(), 1, "等下雨看", NEAR, worker);
        clock.set(Instant.parse("2026-11-30T02:00:00Z"));
        assertThat(workdays.of(now(problem)).left()).as("the clock stands").isEqualTo(7);
        timing.resume(problem.id(), 2, NEAR, worker);
        assertThat(now(problem).term().due()).as("four working days later").isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(now(problem).term().firstDue()).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void extendsWithAReasonAndNeverWhatIsOverdue() {
        var problem = accepted("leak");
        timing.extend(problem.id(), 1, 5, "材料没到", NEAR, worker);
        assertThat(now(problem).term().due()).isEqualTo(LocalDate.of(2026, 12, 10));
        clock.set(Instant.parse("2026-12-11T02:00:00Z"));
        assertThat(now(problem).isOverdue(workdays.today())).isTrue();
        assertThatThrownBy(() -> timing.extend(problem.id(), 2, 5, "再等等", NEAR, worker))
                .isInstanceOf(ProblemRefused.class);
        assertThatThrownBy(() -> timing.pause(problem.id(), 2, "再等等", NEAR, worker))
                .isInstanceOf(ProblemRefused.class);
    }

    @Test
    void endsHonestlyWithAReasonAndWhoCan() {
        var problem = accepted("leak");
        assertThatThrownBy(() -> answering.cannot(problem.id(), 1, "owners", "", "要大家定", NEAR, worker))
                .isInstanceOfSatisfying(
                        ProblemRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("whoCan"));
        answering.cannot(problem.id(), 1, "owners", "业主大会", "动维修资金要业主表决", NEAR, worker);
        assertThat(now(problem).state()).isEqualTo(ProblemState.CANNOT);
    }

    @Test
    void isOpenAgainWithinTenDaysOfTheAnswerAndNotLater() {
        var problem = accepted("leak");
        answering.answer(problem.id(), 1, "好了", NEAR, worker);
        clock.advance(Duration.ofDays(10));
        judging.herself(problem.id(), false, false, "又湿了");
        assertThat(now(problem).state()).isEqualTo(ProblemState.IN_PROGRESS);
        assertThat(now(problem).reopened()).isEqualTo(1);
        answering.answer(problem.id(), now(problem).version(), "真的好了", NEAR, worker);
        clock.advance(Duration.ofDays(11));
        assertThatThrownBy(() -> judging.herself(problem.id(), false, null, "又湿了"))
                .isInstanceOf(ProblemRefused.class);
    }

    @Test
    void closesWithoutAWordAfterSomeDaysAndDoesNotCallItSolved() {
        var problem = accepted("leak");
        answering.answer(problem.id(), 1, "好了", NEAR, worker);
        clock.advance(Duration.ofDays(11));
        days.look();
        assertThat(now(problem).state()).isEqualTo(ProblemState.CLOSED);
        assertThat(now(problem).outcome().solved()).isNull();
    }

    @Test
    void forgetsWhoToldItNinetyDaysAfterTheEnd() {
        var problem = accepted("leak");
        answering.cannot(problem.id(), 1, "owners", "业主大会", "要表决", NEAR, worker);
        clock.advance(Duration.ofDays(91));
        days.look();
        assertThat(now(problem).arrival().hasContact()).isFalse();
    }

    @Test
    void callsUnitsAndStaysInTheLead() {
        var problem = accepted("wiring");
        joining.call(problem.id(), 1, "供电公司", "来看电表箱", NEAR, worker);
        assertThatThrownBy(() -> joining.call(problem.id(), 2, "供电公司", "再来", NEAR, worker))
                .isInstanceOf(ProblemRefused.class);
        assertThat(now(problem).holder().place()).isEqualTo(COMMUNITY);
        assertThat(problems.partners(problem.id(), NEAR)).hasSize(1);
    }

    @Test
    void mergesTheSameAndKeepsEveryReporterInformed() {
        var person = persons.enter(COMMUNITY, "王师傅", "", "", Scope.ofPublicPlace(COMMUNITY), worker);
        var lead = accepted("leak");
        var second = intake.takeDown(
                report("leak", "也是这面墙"),
                Reporter.NOBODY,
                Hand.of(Channel.COUNTER, "楼栋长", "当面说的", person, worker),
                NEAR);
        merging.merge(second.problem(), 0, lead.id(), NEAR, worker);
        assertThat(problems.leading(of(second)).id()).isEqualTo(lead.id());
        answering.answer(lead.id(), now(lead).version(), "修好了", NEAR, worker);
        assertThat(messages.own(person)).hasSize(2);
    }

    @Test
    void releasesNoPhoneToThePublic() {
        var problem = accepted("leak");
        assertThatThrownBy(() -> rewording.release(problem.id(), 1, "找 13800001234", NEAR, worker))
                .isInstanceOf(ProblemRefused.class);
        rewording.release(problem.id(), 1, "3栋外墙渗水", NEAR, worker);
        assertThat(now(problem).matter().publicWords()).isEqualTo("3栋外墙渗水");
        rewording.byAuthor(problem.id(), "外墙渗水");
        assertThat(now(problem).matter().publicWords()).as("looked over anew").isNull();
    }

    @Test
    void letsGoOfADeletedPerson() {
        var person = persons.enter(COMMUNITY, "李孃孃", "", "", Scope.ofPublicPlace(COMMUNITY), worker);
        var receipt = intake.takeDown(
                report("leak", "漏水"),
                new Reporter("李孃孃", ""),
                Hand.of(Channel.COUNTER, "楼栋长", "当面说的", person, worker),
                NEAR);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PersonDeleted(new PersonId(person.value()))));
        assertThat(of(receipt).arrival().person()).isNull();
        assertThat(of(receipt).arrival().hasContact()).isFalse();
    }

    @Test
    void hasNoStateItCannotLeaveButTheHonestEnds() {
        assertThat(List.of(ProblemState.values()).stream()
                        .filter(state -> state.next().isEmpty()))
                .containsExactly(ProblemState.NOT_ACCEPTED, ProblemState.MERGED);
    }
}
