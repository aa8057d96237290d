package org.yuanba.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.AccessKeyEnded;
import org.yuanba.access.AccessKeyId;
import org.yuanba.access.AccessKeyMade;
import org.yuanba.access.AccessKeyRefused;
import org.yuanba.access.AccessRefused;
import org.yuanba.access.AccountId;
import org.yuanba.access.Actor;
import org.yuanba.access.GrantGiven;
import org.yuanba.access.GrantId;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.access.SignInFailed;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

@CityTest
class AuditTrailModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");
    private static final PlaceKey YARD = new PlaceKey("510114008017001");
    private static final PlaceKey ELSEWHERE = new PlaceKey("510107009004");

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditHistory history;

    @Autowired
    private AuditHappenings happenings;

    @Autowired
    private AuditLog log;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private static AuditEntry about(UUID subject) {
        return AuditEntry.of(Actor.system(), "test.edited", YARD, subject, "晋康院");
    }

    private static Scope scope(PlaceKey place) {
        return Scope.ofPublicPlace(place);
    }

    @Test
    void keepsFieldsInTheOrderTheyWereGiven() {
        var subject = NewId.next();
        trail.record(about(subject).with("zone", "1", "2").with("a", null, "3").with("much_longer", "4", null));
        assertThat(history.of(subject, scope(YARD)).getFirst().changes())
                .extracting(AuditLine.FieldChange::labelKey)
                .containsExactly("field.test.zone", "field.test.a", "field.test.much_longer");
    }

    @Test
    void keepsEveryCharacterAsItWas() {
        var subject = NewId.next();
        var odd = "引号\" 反斜杠\\ 换行\n 制表\t 回车\r 生僻字𠮷 \\N {0} '";
        trail.record(about(subject).with("remarks", odd, odd + "!"));
        assertThat(history.of(subject, scope(YARD)).getFirst().changes())
                .containsExactly(new AuditLine.FieldChange("field.test.remarks", odd, odd + "!"));
    }

    @Test
    void tellsTheNewestFirst() {
        var subject = NewId.next();
        trail.record(about(subject).with("n", null, "1"));
        trail.record(about(subject).with("n", "1", "2"));
        assertThat(history.of(subject, scope(YARD)))
                .extracting(line -> line.changes().getFirst().after())
                .containsExactly("2", "1");
    }

    @Test
    void writesNothingWhenTheWorkIsRolledBack() {
        var subject = NewId.next();
        transaction.executeWithoutResult(status -> {
            trail.record(about(subject));
            status.setRollbackOnly();
        });
        assertThat(history.of(subject, scope(YARD))).isEmpty();
    }

    @Test
    void writesThousandsInTheirOrder() {
        var subject = NewId.next();
        trail.recordAll(IntStream.range(0, 5_000)
                .mapToObj(i -> about(subject).with("n", null, Integer.toString(i)))
                .toList());
        assertThat(history.of(subject, scope(YARD))
                        .getFirst()
                        .changes()
                        .getFirst()
                        .after())
                .isEqualTo("4999");
    }

    @Test
    void hidesARecordOutOfScope() {
        var subject = NewId.next();
        trail.record(about(subject));
        assertThat(history.of(subject, scope(ELSEWHERE))).isEmpty();
    }

    @Test
    void tellsTheWholeHistoryOfARecordThatMovedHere() {
        var subject = NewId.next();
        trail.record(about(subject));
        trail.record(AuditEntry.of(Actor.system(), "test.moved", ELSEWHERE, subject, "晋康院"));
        assertThat(history.of(subject, scope(ELSEWHERE))).hasSize(2);
        assertThat(history.of(subject, scope(YARD))).hasSize(1);
    }

    @Test
    void storesPersonalValuesEncrypted() {
        var person = NewId.next();
        trail.record(about(person).with("mobile", null, "13812341234").about(person));
        var stored = jdbc.sql("select to_jsonb(e)::text from audit_entry e where subject = ?")
                .param(person)
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("13812341234").doesNotContain("mobile");
    }

    @Test
    void keepsPersonalValuesBackFromAnOrdinaryReader() {
        var person = NewId.next();
        trail.record(about(person).with("mobile", null, "13812341234").about(person));
        var line = history.of(person, scope(YARD)).getFirst();
        assertThat(line.personal()).isTrue();
        assertThat(line.changes()).isEmpty();
    }

    @Test
    void showsPersonalValuesToOneWhoWasGrantedTheLook() {
        var person = NewId.next();
        trail.record(about(person).with("mobile", null, "13812341234").about(person));
        assertThat(history.withValuesOf(person, person, scope(YARD)).getFirst().changes())
                .containsExactly(new AuditLine.FieldChange("field.test.mobile", null, "13812341234"));
    }

    @Test
    void canReadNoPersonalValueAfterThePersonWasDeleted() {
        var person = NewId.next();
        trail.record(about(person).with("mobile", null, "13812341234").about(person));
        trail.forget(person);
        assertThat(history.withValuesOf(person, person, scope(YARD)).getFirst().changes())
                .isEmpty();
    }

    @Test
    void writesManyPersonalEntriesOfDifferentPersonsAtOnce() {
        var persons = IntStream.range(0, 30).mapToObj(i -> NewId.next()).toList();
        trail.recordAll(persons.stream()
                .map(person -> about(person).with("name", null, "张三").about(person))
                .toList());
        assertThat(persons)
                .allSatisfy(person -> assertThat(history.withValuesOf(person, person, scope(YARD)))
                        .hasSize(1));
    }

    @Test
    void tellsWhatHappenedLatelyInTheScope() {
        trail.record(about(NewId.next()));
        assertThat(happenings.latest(scope(COMMUNITY), 1).getFirst().arguments())
                .containsExactly("院坝", "晋康院");
        assertThat(happenings.latest(scope(ELSEWHERE), 10))
                .noneMatch(event ->
                        event.arguments().contains("晋康院") && event.sentenceKey().equals("audit.test.edited"));
    }

    @Test
    void doesNotFillWhatHappenedLatelyWithThousandsAtOnce() {
        trail.recordAll(IntStream.range(0, 21)
                .mapToObj(i -> AuditEntry.of(Actor.system(), "test.imported", YARD, NewId.next(), "很多" + i))
                .toList());
        assertThat(happenings.latest(scope(YARD), 100))
                .noneMatch(event -> event.sentenceKey().equals("audit.test.imported"));
    }

    @Test
    void keepsARefusedRequestOnRecordAlthoughItsWorkIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new AccessRefused(null, ELSEWHERE, new Permission("person:view"), "/p/x/persons"));
            status.setRollbackOnly();
        });
        assertThat(newest("access.refused").place()).isEqualTo(ELSEWHERE);
    }

    @Test
    void recordsARefusalOutsideTheCityAtTheCity() {
        events.publishEvent(new AccessRefused(null, new PlaceKey("110101"), null, "/p/110101/overview"));
        assertThat(newest("access.out-of-scope").place()).isEqualTo(new PlaceKey("5101"));
    }

    @Test
    void recordsAFailedSignInWithoutWhatWasTyped() {
        events.publishEvent(new SignInFailed(null, SignInFailed.Reason.UNKNOWN_ACCOUNT));
        assertThat(newest("access.sign-in-failed").changes())
                .containsExactly(new AuditLine.FieldChange(
                        "field.access.reason", null, AuditEntry.word("audit.access.reason.UNKNOWN_ACCOUNT")));
    }

    @Test
    void recordsAKeyByItsBeginning() {
        var account = new AccountId(NewId.next());
        var key = new AccessKeyId(NewId.next());
        var by = Actor.system().account();
        events.publishEvent(new AccessKeyMade(key, account, "yb_abcdefgh", "大屏", LocalDate.of(2027, 1, 1), by));
        assertThat(newest("access.key-made").changes())
                .containsExactly(
                        new AuditLine.FieldChange("field.access.key", null, "yb_abcdefgh 大屏"),
                        new AuditLine.FieldChange("field.access.last_day", null, "2027-01-01"));
        events.publishEvent(new AccessKeyEnded(key, account, "yb_abcdefgh", "大屏", by));
        assertThat(newest("access.key-ended").changes())
                .containsExactly(new AuditLine.FieldChange("field.access.key", "yb_abcdefgh 大屏", null));
    }

    @Test
    void recordsARefusedKeyWithoutWhatWasBrought() {
        events.publishEvent(new AccessKeyRefused(null, "", AccessKeyRefused.Reason.UNKNOWN));
        assertThat(newest("access.key-refused").changes())
                .containsExactly(new AuditLine.FieldChange(
                        "field.access.reason", null, AuditEntry.word("audit.access.key-reason.UNKNOWN")));
    }

    @Test
    void recordsAGrantInTheTransactionThatGivesIt() {
        var account = new AccountId(NewId.next());
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new GrantGiven(
                    new GrantId(NewId.next()),
                    account,
                    "community_worker",
                    COMMUNITY,
                    new DateRange(LocalDate.of(2026, 1, 1), null),
                    Actor.system().account()));
            status.setRollbackOnly();
        });
        assertThat(log.everything(new AuditFilter(null, null, account.value(), null, null), scope(COMMUNITY), 10))
                .isEmpty();
    }

    @Test
    void hidesAccessEventsFromThoseWhoOnlySeeThePlace() {
        events.publishEvent(new AccessRefused(null, YARD, new Permission("person:view"), "/p/x/persons"));
        assertThat(log.ofThePlace(new AuditFilter(null, "access", null, null, null), scope(YARD), 10))
                .isEmpty();
        assertThat(log.everything(new AuditFilter(null, "access", null, null, null), scope(YARD), 10))
                .isNotEmpty();
    }

    @Test
    void readsPageAfterPageWithoutLeavingAnythingOut() {
        var place = new PlaceKey("510107009004777");
        trail.recordAll(IntStream.range(0, 25)
                .mapToObj(i -> AuditEntry.of(Actor.system(), "test.paged", place, NewId.next(), "" + i))
                .toList());
        var seen = new java.util.ArrayList<String>();
        AuditFilter.Position before = null;
        List<AuditLine> lines;
        do {
            lines = log.everything(new AuditFilter(null, "test", null, null, before), scope(place), 10);
            lines.forEach(line -> seen.add(line.name()));
            before = lines.isEmpty()
                    ? null
                    : new AuditFilter.Position(
                            lines.getLast().at(), lines.getLast().id());
        } while (!lines.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().hasSize(25);
        assertThat(seen.getFirst()).isEqualTo("24");
    }

    @Test
    void keepsWordsOfTheScreensAsTheirKeys() {
        var subject = NewId.next();
        trail.record(about(subject)
                .with("channels", "打字", AuditEntry.word("channel.phone") + AuditEntry.word("channel.sms")));
        var change = history.of(subject, scope(YARD)).getFirst().changes().getFirst();
        assertThat(AuditLine.FieldChange.words(change.after())).containsExactly("channel.phone", "channel.sms");
        assertThat(AuditLine.FieldChange.words(change.before())).isEmpty();
    }

    @Test
    void knowsWhichModulesHaveWritten() {
        trail.record(about(NewId.next()));
        assertThat(log.modules()).contains("test").doesNotContain("nothing");
    }

    @Test
    void refusesPersonalValuesInTheClearInTheTableItself() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into audit_entry (id, at, actor, act, place, changes, sealed_changes, person)
                        values (gen_random_uuid(), now(), 'x', 'test.x', '5101', '{}', '\\x00', gen_random_uuid())
                        """).update()).hasMessageContaining("check");
    }

    private AuditLine newest(String act) {
        return log
                .everything(new AuditFilter(null, "access", null, null, null), scope(new PlaceKey("5101")), 100)
                .stream()
                .filter(line -> line.act().equals(act))
                .findFirst()
                .orElseThrow();
    }
}
