package org.yuanba.fund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanba.fund.project.Stage.GUANGHUA;
import static org.yuanba.fund.project.Stage.HERE;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.fund.CallId;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.reading.PbFile;
import org.yuanba.fund.ballot.BallotCasting;
import org.yuanba.fund.ballot.BallotCasting.Taken;
import org.yuanba.fund.ballot.Ballots;
import org.yuanba.fund.ballot.Cast;
import org.yuanba.fund.ballot.CodePrinting;
import org.yuanba.fund.ballot.Reconciliation.ByHand;
import org.yuanba.fund.ballot.Reconciling;
import org.yuanba.fund.carrying.Accepting;
import org.yuanba.fund.carrying.Agreeing;
import org.yuanba.fund.carrying.Changing;
import org.yuanba.fund.carrying.NoticeGiving;
import org.yuanba.fund.carrying.Settling;
import org.yuanba.fund.carrying.TranchePaying;
import org.yuanba.fund.carrying.Tranches;
import org.yuanba.fund.ledger.Balances;
import org.yuanba.fund.pitch.Juror;
import org.yuanba.fund.pitch.Marking;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchRunning;
import org.yuanba.fund.pitch.Pitches;
import org.yuanba.fund.result.ResultOpening;
import org.yuanba.fund.result.Results;
import org.yuanba.fund.vetting.Vetting;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

/** A project from application to the one who looks after it, and everything that is refused on the way. */
@CityTest
@Import(Stage.class)
class ProjectModuleTests {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestClock.Turned clock;

    @Autowired
    Projects projects;

    @Autowired
    Askers askers;

    @Autowired
    ProjectApplying applying;

    @Autowired
    Vetting vetting;

    @Autowired
    Pitches pitches;

    @Autowired
    PitchRunning running;

    @Autowired
    Marking marking;

    @Autowired
    CodePrinting printing;

    @Autowired
    BallotCasting casting;

    @Autowired
    Ballots ballots;

    @Autowired
    Reconciling reconciling;

    @Autowired
    ResultOpening opening;

    @Autowired
    Results results;

    @Autowired
    NoticeGiving notices;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Tranches tranches;

    @Autowired
    TranchePaying paying;

    @Autowired
    Changing changing;

    @Autowired
    Accepting accepting;

    @Autowired
    Settling settling;

    @Autowired
    Balances balances;

    private Actor secretary = Actor.system();
    private Actor reviewer = Actor.system();
    private Actor payer = Actor.system();
    private Actor keyer = Actor.system();
    private PlaceKey yard = GUANGHUA;
    private FundAccountId fund = FundAccountId.next();
    private CallId call = new CallId(new UUID(0, 0));

    @BeforeEach
    void aCallForTwentyThousand() {
        secretary = account("secretary");
        reviewer = account("reviewer");
        payer = account("payer");
        keyer = account("keyer");
        yard = TestYards.open(jdbc, GUANGHUA, "光华" + SERIAL.incrementAndGet() + "号院");
        fund = stage.fund(50_000);
        call = stage.call(fund, secretary);
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.run();
    }

    private Actor account(String name) {
        return accounts.with(name + SERIAL.incrementAndGet(), "community_worker", GUANGHUA);
    }

    private ProjectState state(ProjectId id) {
        return projects.find(id, HERE).orElseThrow().state();
    }

    private static void refuses(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProjectRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void leadsFromTheApplicationToWhoeverLooksAfterIt() {
        var id = chosen("楼道扶手", 8_000);
        notices.post(id, "小王", "028-55500126", HERE, keyer);
        refuses(() -> agreeing.sign(id, HERE, reviewer), "project.refused.notice-runs");
        clock.advance(Duration.ofDays(6));
        refuses(() -> agreeing.sign(id, HERE, secretary), "project.refused.duty.applies");
        agreeing.sign(id, HERE, reviewer);
        assertThat(state(id)).isEqualTo(ProjectState.AGREED);
        assertThat(balances.of(fund, HERE)).isEqualTo(new Money(4_200_000));

        var planned = tranches.of(projects.find(id, HERE).orElseThrow(), HERE);
        assertThat(planned).extracting(one -> one.amount().fen()).containsExactly(240_000L, 560_000L);
        var advance = planned.getFirst().id();
        var balance = planned.getLast().id();
        refuses(() -> paying.pay(id, advance, "五金店", "发票 1", HERE, payer), "project.refused.not-released");
        paying.release(id, advance, HERE, reviewer);
        refuses(() -> paying.pay(id, advance, "五金店", "发票 1", HERE, reviewer), "project.refused.duty.reviews");
        paying.pay(id, advance, "五金店", "发票 1", HERE, payer);
        refuses(() -> paying.pay(id, advance, "五金店", "发票 1", HERE, payer), "project.refused.paid-already");
        refuses(() -> paying.release(id, balance, HERE, reviewer), "project.refused.before-acceptance");

        accepting.sayDone(id, HERE, keyer);
        var slips = askers.of(projects.find(id, HERE).orElseThrow(), HERE);
        refuses(() -> accepting.answer(slips.get(0).number(), true, "", payer), "project.refused.duty.pays");
        accepting.answer(slips.get(0).number(), true, "稳当", null);
        assertThat(state(id)).isEqualTo(ProjectState.DONE);
        refuses(() -> accepting.answer(slips.get(0).number(), false, "", null), "project.refused.answered");
        accepting.answer(slips.get(1).number(), true, "", keyer);
        assertThat(state(id)).isEqualTo(ProjectState.ACCEPTED);

        paying.release(id, balance, HERE, reviewer);
        refuses(() -> settling.settle(id, HERE, payer), "project.refused.unpaid");
        paying.pay(id, balance, "五金店", "发票 2", HERE, payer);
        settling.settle(id, HERE, payer);
        settling.report(id, "六层楼道都装了扶手。", HERE, keyer);
        settling.hand(id, "3栋楼栋长", "3栋一到六层楼道", HERE, keyer);
        assertThat(state(id)).isEqualTo(ProjectState.CLOSED);
        assertThat(projects.find(id, HERE).orElseThrow().money().settled()).isEqualTo(new Money(800_000));
        assertThat(askers.of(projects.find(id, HERE).orElseThrow(), HERE))
                .allSatisfy(asker -> assertThat(asker.called()).isEmpty());
    }

    @Test
    void keepsTheFourDutiesApartInTheSchemaToo() {
        var id = stage.applied(call, yard, "扶手", 5_000, secretary);
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into fund_project_duty (project, hand, duty, since) values (?, ?, 'REVIEWS', now())")
                        .params(id.value(), secretary.account().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into fund_project_opinion (id, project, kind, subject, hand, approves, at)
                        values (gen_random_uuid(), ?, 'REVIEW', ?, ?, true, now())
                        """)
                        .params(id.value(), id.value(), secretary.account().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void keepsOutWhoeverDeclaredAnInterest() {
        var id = stage.applied(call, yard, "扶手", 5_000, secretary);
        vetting.declareInterest(id, HERE, reviewer);
        refuses(() -> vetting.checkEligibility(id, null, true, HERE, reviewer), "project.refused.duty.interested");
        assertThat(state(id)).isEqualTo(ProjectState.APPLIED);
    }

    @Test
    void refusesWhatStandsOnTheNegativeListWithItsReason() {
        var id = stage.applied(call, yard, "补物业费", 5_000, secretary);
        refuses(() -> vetting.checkEligibility(id, null, false, HERE, reviewer), "project.refused.looked");
        vetting.checkEligibility(id, "private", false, HERE, reviewer);
        assertThat(projects.find(id, HERE).orElseThrow().reason())
                .contains("物业费")
                .contains("大家的钱");
    }

    @Test
    void needsTwoSignaturesOverTenThousandYuan() {
        var id = chosen("大扶手", 11_000);
        notices.post(id, "小王", "028-55500126", HERE, keyer);
        clock.advance(Duration.ofDays(6));
        agreeing.sign(id, HERE, reviewer);
        assertThat(state(id)).isEqualTo(ProjectState.NOTICED);
        refuses(() -> agreeing.sign(id, HERE, reviewer), "project.refused.signed-already");
        agreeing.sign(id, HERE, account("second"));
        assertThat(state(id)).isEqualTo(ProjectState.AGREED);
    }

    @Test
    void changesForLessAndNeverForMore() {
        var id = chosen("楼道扶手", 8_000);
        notices.post(id, "小王", "028-55500126", HERE, keyer);
        clock.advance(Duration.ofDays(6));
        agreeing.sign(id, HERE, reviewer);
        refuses(() -> changing.ask(id, "多装一层", new Money(900_000), HERE, secretary), "project.refused.change-cost");
        changing.ask(id, "少装一层", new Money(700_000), HERE, secretary);
        refuses(() -> changing.decide(id, true, HERE, secretary), "project.refused.own-change");
        changing.decide(id, true, HERE, reviewer);
        assertThat(tranches.of(projects.find(id, HERE).orElseThrow(), HERE))
                .extracting(one -> one.amount().fen())
                .containsExactly(240_000L, 460_000L);
    }

    @Test
    void goesBackToBePutRightWhenThoseWhoAskedSayNo() {
        var id = chosen("楼道扶手", 8_000);
        notices.post(id, "小王", "028-55500126", HERE, keyer);
        clock.advance(Duration.ofDays(6));
        agreeing.sign(id, HERE, reviewer);
        accepting.sayDone(id, HERE, keyer);
        var slips = askers.of(projects.find(id, HERE).orElseThrow(), HERE);
        accepting.answer(slips.get(0).number(), false, "四楼松的", null);
        accepting.answer(slips.get(1).number(), false, "", null);
        assertThat(state(id)).isEqualTo(ProjectState.AGREED);
        accepting.sayDone(id, HERE, keyer);
        accepting.answer(slips.get(0).number(), true, "", null);
        accepting.answer(slips.get(1).number(), true, "", null);
        assertThat(state(id)).isEqualTo(ProjectState.ACCEPTED);
    }

    @Test
    void refusesMoreThanTheCallPaysAndMoreProjectsThanItTakes() {
        refuses(() -> stage.applied(call, yard, "扶手", 12_001, secretary), "project.refused.too-much");
        stage.applied(call, yard, "扶手", 5_000, secretary);
        stage.applied(call, yard, "长椅", 5_000, secretary);
        refuses(() -> stage.applied(call, yard, "路灯", 5_000, secretary), "project.refused.most-of-yard");
        clock.advance(Duration.ofDays(11));
        refuses(() -> stage.applied(call, yard, "路灯", 5_000, secretary), "project.refused.closed");
    }

    @Test
    void keepsWhoAskedEncrypted() {
        var id = stage.applied(call, yard, "扶手", 5_000, secretary);
        assertThat(askers.of(projects.find(id, HERE).orElseThrow(), HERE))
                .extracting(Askers.Asker::called)
                .containsExactly("周婆婆", "陈大爷", "李孃孃");
        assertThat(jdbc.sql("select sealed from fund_project_asker where project = ?")
                        .param(id.value())
                        .query(byte[].class)
                        .list())
                .hasSize(3)
                .noneMatch(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains("101"));
    }

    @Test
    void showsNothingOfAProjectOfAnotherPlace() {
        var id = stage.applied(call, yard, "扶手", 5_000, secretary);
        assertThat(projects.find(id, Scope.ofPublicPlace(new PlaceKey("510114"))))
                .isEmpty();
    }

    @Test
    void fixesRuleAndProjectsOnceTheyArePublished() {
        var one = stage.admitted(call, yard, "扶手", 5_000, secretary, reviewer);
        var id = stage.planned(call, keyer);
        running.announce(id, HERE, keyer);
        refuses(() -> stage.planned(call, keyer), "pitch.refused.fixed");
        refuses(() -> applying.withdraw(one, "不办了", HERE, secretary), "project.refused.on-stage");
        assertThat(pitch(id).fingerprint()).hasSize(64);
    }

    @Test
    void takesOneBallotForACodeAndListsASecond() {
        var one = stage.admitted(call, yard, "扶手", 5_000, secretary, reviewer);
        var id = voting(stage.planned(call, keyer), 3);
        var codes = codes(id);
        var yes = new Cast(List.of(one), List.of());
        var no = new Cast(List.of(), List.of());
        assertThat(casting.byPhone(codes.get(0), yes)).isEqualTo(Taken.TAKEN);
        assertThat(casting.byPhone(codes.get(0), yes)).isEqualTo(Taken.SAME);
        assertThat(casting.byPhone(codes.get(0), no)).isEqualTo(Taken.SECOND);
        assertThat(casting.onPaper(pitch(id), codes.get(0), yes, HERE, keyer)).isEqualTo(Taken.SECOND);
        assertThat(casting.onPaper(pitch(id), codes.get(1), no, HERE, keyer)).isEqualTo(Taken.TAKEN);
        assertThat(ballots.seconds(pitch(id), HERE)).hasSize(2);
        assertThat(reconciling.sheet(pitch(id)).voters())
                .as("nothing is told while the vote runs")
                .isZero();
        refuses(() -> casting.onPaper(pitch(id), "33333333", no, HERE, keyer), "ballot.refused.code");
        running.closeVote(id, HERE, keyer);
        refuses(() -> casting.byPhone(codes.get(2), yes), "ballot.refused.over");
        assertThat(casting.byPhone(codes.get(0), yes))
                .as("a phone that sends again")
                .isEqualTo(Taken.SAME);
        assertThat(reconciling.sheet(pitch(id)).voters()).isEqualTo(2);
    }

    @Test
    void opensNoResultBeforeTheSheetBalances() {
        var one = stage.admitted(call, yard, "扶手", 5_000, secretary, reviewer);
        var id = voting(stage.planned(call, keyer), 5);
        var codes = codes(id);
        casting.byPhone(codes.get(0), new Cast(List.of(one), List.of()));
        casting.onPaper(pitch(id), codes.get(1), new Cast(List.of(one), List.of()), HERE, keyer);
        running.closeVote(id, HERE, keyer);
        refuses(() -> opening.open(id, HERE, keyer), "ballot.refused.unbalanced");
        reconciling.count(id, new ByHand(3, 2, 2, 0), HERE, keyer);
        assertThat(reconciling.sheet(pitch(id)).differences()).extracting("key").containsExactly("ballot.differs.box");
        refuses(() -> opening.open(id, HERE, keyer), "ballot.refused.unbalanced");
        reconciling.count(id, new ByHand(3, 2, 2, 1), HERE, keyer);
        assertThat(results.of(pitch(id))).isEmpty();
        opening.open(id, HERE, keyer);
        assertThat(results.of(pitch(id)).orElseThrow().lines().getFirst().won()).isTrue();
        assertThat(results.receipt(pitch(id), codes.get(1)).orElseThrow().won()).isEqualTo(1);
        assertThat(state(one)).isEqualTo(ProjectState.CHOSEN);
        var again = PbFile.parse(results.ballots(pitch(id)).orElseThrow());
        assertThat(again.voters()).isEqualTo(2);
        assertThat(again.projects()).hasSize(1);
        assertThat(again.ballots()).hasSize(1);
    }

    @Test
    void drawsTheLotOnceAndBeforeTheVote() {
        stage.admitted(call, yard, "扶手", 5_000, secretary, reviewer);
        var id = stage.planned(call, keyer);
        running.announce(id, HERE, keyer);
        refuses(() -> running.openVote(id, HERE, keyer), "pitch.refused.not-drawn");
        refuses(() -> running.drawLot(id, List.of("nothing"), HERE, keyer), "pitch.refused.lot");
        running.drawLot(id, List.of(), HERE, keyer);
        refuses(() -> running.drawLot(id, List.of(), HERE, keyer), "pitch.refused.drawn");
    }

    @Test
    void waitsForTheMarksOfEveryJurorWhoHasNoInterest() {
        var one = stage.admitted(call, yard, "扶手", 5_000, secretary, reviewer);
        var id = voting(stage.planned(call, Stage.terms(Rule.TOP, 30, 0), List.of("张老师", "何医生"), keyer), 2);
        var jurors = pitches.jurors(pitch(id)).stream().map(Juror::id).toList();
        marking.declareInterest(id, jurors.get(1), one, HERE, keyer);
        refuses(
                () -> marking.give(id, jurors.get(1), one, List.of(5, 5), HERE, keyer),
                "project.refused.duty.interested");
        casting.byPhone(codes(id).get(0), new Cast(List.of(one), List.of()));
        running.closeVote(id, HERE, keyer);
        reconciling.count(id, new ByHand(1, 1, 0, 0), HERE, keyer);
        refuses(() -> opening.open(id, HERE, keyer), "pitch.refused.marks-missing");
        refuses(() -> marking.give(id, jurors.get(0), one, List.of(5, 11), HERE, keyer), "pitch.refused.marks");
        marking.give(id, jurors.get(0), one, List.of(8, 6), HERE, keyer);
        opening.open(id, HERE, keyer);
        var line = results.of(pitch(id)).orElseThrow().lines().getFirst();
        assertThat(line.jurors()).isEqualByComparingTo("72");
        assertThat(line.mixed()).isEqualByComparingTo("91.6");
    }

    private ProjectId chosen(String title, long yuan) {
        var id = stage.admitted(call, yard, title, yuan, secretary, reviewer);
        var event = voting(stage.planned(call, keyer), 2);
        casting.byPhone(codes(event).getFirst(), new Cast(List.of(id), List.of()));
        running.closeVote(event, HERE, keyer);
        reconciling.count(event, new ByHand(1, 1, 0, 0), HERE, keyer);
        opening.open(event, HERE, keyer);
        assertThat(state(id)).isEqualTo(ProjectState.CHOSEN);
        return id;
    }

    private PitchId voting(PitchId id, int codes) {
        running.announce(id, HERE, keyer);
        running.drawLot(id, List.of(), HERE, keyer);
        printing.print(id, codes, HERE, keyer);
        running.openVote(id, HERE, keyer);
        return id;
    }

    private Pitch pitch(PitchId id) {
        return pitches.find(id, HERE).orElseThrow();
    }

    private List<String> codes(PitchId id) {
        return ballots.codes(pitch(id), HERE).stream().map(Ballots.Code::code).toList();
    }
}
