package org.yuanba.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.DutyEditing;
import org.yuanba.board.domain.DutyPhone;
import org.yuanba.board.notice.DayKind;
import org.yuanba.board.notice.Notice;
import org.yuanba.board.notice.NoticeDrafting;
import org.yuanba.board.notice.NoticeEnding;
import org.yuanba.board.notice.NoticeKind;
import org.yuanba.board.notice.NoticePublishing;
import org.yuanba.board.notice.NoticeRefused;
import org.yuanba.board.notice.NoticeState;
import org.yuanba.board.notice.NoticeText;
import org.yuanba.board.notice.Notices;
import org.yuanba.board.notice.Refusal;
import org.yuanba.board.notice.RuleKeeping;
import org.yuanba.board.objection.Channel;
import org.yuanba.board.objection.ObjectionAnswering;
import org.yuanba.board.objection.ObjectionTaking;
import org.yuanba.board.objection.Objections;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

/** The life of a notice, rule by rule. */
@CityTest
class NoticeModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final String PHONE = "028-5550 0126";

    @Autowired
    NoticeDrafting drafting;

    @Autowired
    NoticePublishing publishing;

    @Autowired
    NoticeEnding ending;

    @Autowired
    Notices notices;

    @Autowired
    RuleKeeping rules;

    @Autowired
    ObjectionTaking taking;

    @Autowired
    ObjectionAnswering answering;

    @Autowired
    Objections objections;

    @Autowired
    DutyEditing duty;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestClock.Turned clock;

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private PlaceKey yard = COMMUNITY;
    private Scope scope = Scope.ofPublicPlace(COMMUNITY);
    private Actor by = Actor.system();

    @BeforeEach
    void aYardOnATuesday() {
        clock.set(Instant.parse("2026-09-01T02:00:00Z"));
        yard = TestYards.open(jdbc, COMMUNITY, "玉苑小区");
        scope = Scope.ofPublicPlace(yard);
        by = accounts.with("worker" + SERIAL.incrementAndGet(), "community_worker", COMMUNITY);
        duty.change(yard, DutyPhone.parse(PHONE).orElseThrow(), null, by);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void beginsAsADraftNobodyOutsideSees() {
        assertThat(get(draft(publicNotice(7))).state()).isEqualTo(NoticeState.DRAFT);
        assertThat(NoticeState.DRAFT.isPublic()).isFalse();
    }

    @Test
    void standsFromTheDayAfterItIsPublished() {
        var notice = published(publicNotice(15));
        assertThat(run(notice).firstDay()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(run(notice).lastDay()).isEqualTo(LocalDate.of(2026, 9, 16));
    }

    @Test
    void endsOnTheNextWorkingDayWhenTheLastOneIsARestDay() {
        assertThat(run(published(publicNotice(4))).lastDay()).isEqualTo(LocalDate.of(2026, 9, 7));
    }

    @Test
    void countsASundayThatIsWorkedAsAWorkingDay() {
        clock.set(Instant.parse("2026-09-18T02:00:00Z"));
        assertThat(run(published(text(NoticeKind.PUBLIC_NOTICE, "公示", 1, DayKind.WORKING)))
                        .lastDay())
                .isEqualTo(LocalDate.of(2026, 9, 20));
    }

    @Test
    void warnsWhenTheHolidaysOfThatYearAreUnknown() {
        assertThat(run(published(publicNotice(20))).certain()).isTrue();
        assertThat(run(published(publicNotice(200))).certain()).isFalse();
    }

    @Test
    void refusesAPublicNoticeWithoutPeriodOrSomebodyToObjectTo() {
        var bare = new NoticeText(NoticeKind.PUBLIC_NOTICE, "标题", "内容", null, null, null, null, null);
        refused("notice.missing.days", () -> publish(draft(bare)));
        refused("notice.missing.contact-name", () -> publish(draft(bare)));
        refused("notice.missing.contact-phone", () -> publish(draft(bare)));
    }

    @Test
    void letsADisclosureStandWithoutPeriod() {
        var notice = published(disclosure("三季度公共收益"));
        assertThat(run(notice).lastDay()).isNull();
        assertThat(notice.takesObjections(LocalDate.of(2026, 9, 2))).isFalse();
    }

    @Test
    void refusesAnEmptyTitleOrTextEvenAsADraft() {
        refused("notice.refused.title", () -> draft(text(NoticeKind.DISCLOSURE, " ", null, null)));
        refused(
                "notice.refused.body",
                () -> draft(new NoticeText(NoticeKind.DISCLOSURE, "标题", "", null, null, null, null, null)));
    }

    @Test
    void neverChangesOncePublished() {
        var notice = published(publicNotice(7));
        refused(
                "notice.refused.published",
                () -> drafting.rewrite(notice.id(), disclosure("别的"), notice.version(), scope));
        refused("notice.refused.published", () -> drafting.discard(notice.id(), scope, by));
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseChanged() {
        var id = draft(publicNotice(7));
        drafting.rewrite(id, publicNotice(8), 0, scope);
        refused("notice.refused.changed", () -> drafting.rewrite(id, publicNotice(9), 0, scope));
    }

    @Test
    void isNotPublishedTwice() {
        var notice = published(publicNotice(7));
        refused("notice.refused.state", () -> publish(notice.id()));
    }

    @Test
    void isCorrectedByAnotherThatPointsBack() {
        var old = published(publicNotice(7));
        var id = drafting.write(yard, publicNotice(8), old.id(), by);
        publish(id);
        assertThat(get(old.id()).state()).isEqualTo(NoticeState.REPLACED);
        assertThat(get(id).replaces()).isEqualTo(old.id());
        assertThat(notices.correctionOf(old.id(), scope)).contains(id);
    }

    @Test
    void isCorrectedOnlyWhileItStands() {
        var draft = draft(publicNotice(7));
        refused("notice.refused.corrects", () -> drafting.write(yard, publicNotice(8), draft, by));
    }

    @Test
    void staysOnTheBoardUntilItsLastDayIsOver() {
        var notice = published(publicNotice(7));
        refused("notice.refused.still-running", () -> ending.end(notice.id(), scope, by));
        clock.advance(Duration.ofDays(8));
        ending.end(notice.id(), scope, by);
        assertThat(get(notice.id()).state()).isEqualTo(NoticeState.EXPIRED);
    }

    @Test
    void isNotEndedWhileAnObjectionWaits() {
        var notice = published(publicNotice(7));
        object(notice);
        clock.advance(Duration.ofDays(8));
        refused("notice.refused.unanswered", () -> ending.end(notice.id(), scope, by));
        answerAll(notice);
        ending.end(notice.id(), scope, by);
        assertThat(get(notice.id()).state()).isEqualTo(NoticeState.EXPIRED);
    }

    @Test
    void isNotWithdrawnWhileAnObjectionWaits() {
        var notice = published(publicNotice(7));
        object(notice);
        refused("notice.refused.unanswered", () -> ending.withdraw(notice.id(), "写错了", scope, by));
    }

    @Test
    void isWithdrawnOnlyWithAReason() {
        var notice = published(publicNotice(7));
        refused("notice.refused.reason", () -> ending.withdraw(notice.id(), "  ", scope, by));
        ending.withdraw(notice.id(), "金额写错了", scope, by);
        var withdrawn = get(notice.id());
        assertThat(withdrawn.state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(withdrawn.end()).extracting(Notice.End::reason).isEqualTo("金额写错了");
    }

    @Test
    void leavesObjectionsToWhatItCorrectedToBeAnsweredWithIt() {
        var old = published(publicNotice(7));
        object(old);
        var id = drafting.write(yard, publicNotice(3), old.id(), by);
        publish(id);
        assertThat(notices.unanswered(id)).isEqualTo(1);
        clock.advance(Duration.ofDays(9));
        refused("notice.refused.unanswered", () -> ending.end(id, scope, by));
    }

    @Test
    void isEndedByItselfWhenItsTimeIsOverAndNothingWaits() {
        var quiet = published(publicNotice(3));
        var disputed = published(publicNotice(3));
        object(disputed);
        clock.advance(Duration.ofDays(10));
        ending.endAllDue();
        assertThat(get(quiet.id()).state()).isEqualTo(NoticeState.EXPIRED);
        assertThat(get(disputed.id()).state()).isEqualTo(NoticeState.PUBLISHED);
    }

    @Test
    void takesNoObjectionAfterItsLastDay() {
        var notice = published(publicNotice(7));
        clock.advance(Duration.ofDays(8));
        refused("objection.refused.over", () -> object(notice));
    }

    @Test
    void takesNoObjectionToADisclosure() {
        var notice = published(disclosure("公共收益"));
        refused("objection.refused.over", () -> object(notice));
    }

    @Test
    void refusesAnEmptyObjectionAndAnEmptyAnswer() {
        var notice = published(publicNotice(7));
        refused("objection.refused.said", () -> taking.take(notice, Channel.WEB, "  ", null, null));
        object(notice);
        var objection = objections.about(notice.id(), scope).getFirst();
        refused("objection.refused.answer", () -> answering.answer(objection, notice, " ", by));
    }

    @Test
    void answersAnObjectionOnce() {
        var notice = published(publicNotice(7));
        object(notice);
        var objection = objections.about(notice.id(), scope).getFirst();
        answering.answer(objection, notice, "好的", by);
        refused("objection.refused.answered", () -> answering.answer(objection, notice, "再说一遍", by));
    }

    @Test
    void keepsTheContactOfAnObjectorEncryptedAndRecordsWhoLooks() {
        var notice = published(publicNotice(7));
        taking.take(notice, Channel.WEB, "挡路", "13800138000", null);
        var id = objections.about(notice.id(), scope).getFirst().id();
        var sealed = jdbc.sql("select sealed_contact from board_objection where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("13800138000");
        assertThat(answering.contact(id, scope, by)).contains("13800138000");
        assertThat(acts(notice)).contains("board.contact-read");
    }

    @Test
    void showsNoContactOutsideTheScope() {
        var notice = published(publicNotice(7));
        taking.take(notice, Channel.WEB, "挡路", "13800138000", null);
        var id = objections.about(notice.id(), scope).getFirst().id();
        assertThat(answering.contact(id, Scope.ofPublicPlace(new PlaceKey("510107009001")), by))
                .isEmpty();
    }

    @Test
    void givesEachObjectorANumberThatFindsTheAnswer() {
        var notice = published(publicNotice(7));
        var number = taking.take(notice, Channel.PAPER, "太吵", null, by);
        assertThat(number).hasSize(8);
        answerAll(notice);
        assertThat(objections.numbered(number).orElseThrow().answer()).isEqualTo("记下了");
    }

    @Test
    void isHeldBackByAnIdentityNumber() {
        var id = draft(withBody("请身份证号 11010519491231002X 的同志来领钥匙。"));
        refused("notice.refused.gate", () -> publish(id));
        refused("notice.refused.gate", () -> publishing.publish(id, true, scope, by));
    }

    @Test
    void isHeldBackByAPrivateMobile() {
        var id = draft(withBody("有意见打 13812345678。"));
        refused("notice.refused.gate", () -> publishing.publish(id, true, scope, by));
    }

    @Test
    void passesWithTheDutyPhoneInItsText() {
        assertThat(published(withBody("有意见打 028-5550 0126 或 12345。")).state()).isEqualTo(NoticeState.PUBLISHED);
    }

    @Test
    void passesWithTheLandlineOfAnOfficeOnceSomebodyAnswersForIt() {
        var id = draft(withBody("施工单位电话 028-86123456。"));
        refused("notice.refused.gate", () -> publish(id));
        publishing.publish(id, true, scope, by);
        assertThat(get(id).state()).isEqualTo(NoticeState.PUBLISHED);
    }

    @Test
    void leansOnlyOnARuleThatWasSignedOff() {
        var rule = rules.enter(COMMUNITY, "小额工程", 7, DayKind.CALENDAR, "某文件第三条", by);
        refused("notice.refused.rule", () -> publish(draft(byRule(rule, 7))));
        var other = accounts.with("street" + SERIAL.incrementAndGet(), "street_officer", new PlaceKey("510107009"));
        rules.signOff(rule, Scope.ofPublicPlace(COMMUNITY), other);
        assertThat(published(byRule(rule, 7)).state()).isEqualTo(NoticeState.PUBLISHED);
    }

    @Test
    void standsNoShorterThanItsRuleSays() {
        var rule = rules.enter(COMMUNITY, "大额工程", 15, DayKind.WORKING, "某文件第四条", by);
        var other = accounts.with("street" + SERIAL.incrementAndGet(), "street_officer", new PlaceKey("510107009"));
        rules.signOff(rule, Scope.ofPublicPlace(COMMUNITY), other);
        refused("notice.refused.too-short", () -> publish(draft(byRule(rule, 14))));
        assertThat(run(published(byRule(rule, 15))).lastDay()).isEqualTo(LocalDate.of(2026, 9, 21));
    }

    @Test
    void refusesARuleSignedOffByWhoEnteredIt() {
        var rule = rules.enter(COMMUNITY, "自己签", 7, DayKind.CALENDAR, "某文件", by);
        refused("rule.refused.own", () -> rules.signOff(rule, Scope.ofPublicPlace(COMMUNITY), by));
    }

    @Test
    void refusesARuleWithoutSource() {
        refused("rule.refused.source", () -> rules.enter(COMMUNITY, "没出处", 7, DayKind.CALENDAR, " ", by));
    }

    @Test
    void leavesATraceOfEveryStep() {
        var notice = published(publicNotice(7));
        object(notice);
        answerAll(notice);
        ending.withdraw(notice.id(), "写错了", scope, by);
        assertThat(acts(notice))
                .contains(
                        "board.notice-drafted",
                        "board.notice-published",
                        "board.objection-received",
                        "board.objection-answered",
                        "board.notice-withdrawn");
    }

    private NoticeId draft(NoticeText text) {
        return drafting.write(yard, text, null, by);
    }

    private void publish(NoticeId id) {
        publishing.publish(id, false, scope, by);
    }

    private Notice published(NoticeText text) {
        var id = draft(text);
        publish(id);
        return get(id);
    }

    private Notice get(NoticeId id) {
        return notices.find(id, scope).orElseThrow();
    }

    private static Notice.Run run(Notice notice) {
        return java.util.Objects.requireNonNull(notice.run());
    }

    private void object(Notice notice) {
        taking.take(notice, Channel.WEB, "长椅挡路", null, null);
    }

    private void answerAll(Notice notice) {
        objections.about(notice.id(), scope).forEach(one -> answering.answer(one, notice, "记下了", by));
    }

    private List<String> acts(Notice notice) {
        return jdbc.sql("select act from audit_entry where subject = ?")
                .param(notice.id().value())
                .query(String.class)
                .list();
    }

    private static NoticeText publicNotice(int days) {
        return text(NoticeKind.PUBLIC_NOTICE, "第二批院坝小项目：中选结果", days, DayKind.CALENDAR);
    }

    private static NoticeText disclosure(String title) {
        return new NoticeText(NoticeKind.DISCLOSURE, title, "收 6,240.00 元，支 3,115.50 元。", null, null, null, null, null);
    }

    private static NoticeText withBody(String body) {
        return new NoticeText(NoticeKind.PUBLIC_NOTICE, "公示", body, "王师傅", PHONE, null, 7, DayKind.CALENDAR);
    }

    private static NoticeText byRule(UUID rule, int days) {
        return new NoticeText(NoticeKind.PUBLIC_NOTICE, "公示", "内容", "王师傅", PHONE, rule, days, DayKind.CALENDAR);
    }

    private static NoticeText text(NoticeKind kind, String title, @Nullable Integer days, @Nullable DayKind dayKind) {
        return new NoticeText(kind, title, "长椅 6 张，共 38,600.00 元。", "王师傅", PHONE, null, days, dayKind);
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        NoticeRefused.class,
                        refused -> assertThat(refused.refusals().stream().map(Refusal::key))
                                .contains(key));
    }
}
