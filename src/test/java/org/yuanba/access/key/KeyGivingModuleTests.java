package org.yuanba.access.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.yuanba.access.Access;
import org.yuanba.access.AccessKeyEnded;
import org.yuanba.access.AccessKeyId;
import org.yuanba.access.AccessKeyMade;
import org.yuanba.access.AccessKeyRefused;
import org.yuanba.access.AccessKeyRefused.Reason;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.KeyNeeded;
import org.yuanba.access.Permission;
import org.yuanba.access.TooManyRequests;
import org.yuanba.access.domain.AccountKeeping;
import org.yuanba.access.domain.AccountQueries;
import org.yuanba.access.key.KeyGiving.Wish;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

@CityTest
@RecordApplicationEvents
class KeyGivingModuleTests {

    private static final PlaceKey CHENGDU = new PlaceKey("5101");
    private static final PlaceKey WUHOU = new PlaceKey("510107");
    private static final DateRange OPEN = new DateRange(LocalDate.of(2026, 1, 1), null);
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static int count;

    @Autowired
    KeyGiving giving;

    @Autowired
    KeyReading reading;

    @Autowired
    KeyQueries queries;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountQueries accountQueries;

    @Autowired
    AccountKeeping keeping;

    @Autowired
    TestAccounts testAccounts;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock.Turned clock;

    @Autowired
    ApplicationEvents events;

    private Actor secadmin = Actor.system();
    private AccountId machine = new AccountId(new UUID(0, 1));
    private String address = "";

    @BeforeEach
    void aMachineOfWuhou() {
        clock.set(NOON);
        count++;
        address = "192.0.2." + count;
        secadmin = testAccounts.with("sec" + count, "security_admin", CHENGDU);
        machine = accounts.openInterface("screen" + count, "大屏", Actor.system());
        accounts.give(machine, "data_reader", WUHOU, OPEN, Actor.system());
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void letsItsHolderIn() {
        var given = give(wish());

        assertThat(reading.holder(given.key(), address).account()).isEqualTo(machine);
        assertThat(events.stream(AccessKeyMade.class))
                .anySatisfy(made -> assertThat(made)
                        .isEqualTo(new AccessKeyMade(
                                given.id(),
                                machine,
                                given.key().substring(0, 11),
                                "指标大屏",
                                TODAY.plusMonths(12),
                                secadmin.account())));
    }

    @Test
    void keepsAHashAlone() {
        var given = give(wish());
        var kept = jdbc.sql("select row_to_json(k)::text from access_key k where id = ?")
                .param(given.id().value())
                .query(String.class)
                .single();

        assertThat(kept)
                .contains(given.key().substring(0, 11))
                .doesNotContain(given.key().substring(11));
        assertThat(given.toString()).doesNotContain(given.key());
    }

    @Test
    void countsNoMoreOnceTakenBack() {
        var given = give(wish());
        reading.holder(given.key(), address);
        giving.end(machine, given.id(), secadmin);

        refuses(given.key(), Reason.ENDED);
        assertThat(events.stream(AccessKeyEnded.class))
                .anyMatch(ended -> ended.key().equals(given.id()) && ended.by().equals(secadmin.account()));
        assertThatExceptionOfType(AccountRefused.class).isThrownBy(() -> giving.end(machine, given.id(), secadmin));
    }

    @Test
    void takesBackNoKeyOfAnotherAccount() {
        var given = give(wish());
        var other = accounts.openInterface("other" + count, "另一块屏", Actor.system());

        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> giving.end(other, given.id(), secadmin))
                .withMessageContaining("key.none");
    }

    @Test
    void countsOnItsLastDayAndNotAfterwards() {
        var given = give(new Wish(machine, "一天", TODAY, 600));
        clock.set(Instant.parse("2026-11-24T15:59:00Z"));
        reading.holder(given.key(), address);
        clock.set(Instant.parse("2026-11-24T16:00:30Z"));

        refuses(given.key(), Reason.OVER);
    }

    @Test
    void countsNoMoreOnceItsAccountIsDisabled() {
        var given = give(wish());
        reading.holder(given.key(), address);
        keeping.disable(machine, secadmin);

        refuses(given.key(), Reason.DISABLED);
    }

    @Test
    void refusesAKeyNobodyMade() {
        refuses(KeyText.next().value(), Reason.UNKNOWN);
        refuses("yb_", Reason.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-12-01, 600, key.label.form",
        "屏, 2026-11-23, 600, key.last-day.over",
        "屏, 2027-11-25, 600, key.last-day.too-late",
        "屏, 2026-12-01, 0, key.per-minute.form",
        "屏, 2026-12-01, 6001, key.per-minute.form"
    })
    void saysWhatDoesNotFit(String label, LocalDate lastDay, int perMinute, String key) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> give(new Wish(machine, label, lastDay, perMinute)))
                .withMessage(key);
    }

    @Test
    void letsAKeyLastAYearAtMost() {
        assertThatCode(() -> give(new Wish(machine, "一年", TODAY.plusMonths(12), 600)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update access_key set last_day = last_day + 1 where account = ?")
                        .param(machine.value())
                        .update());
    }

    @Test
    void belongsToAnInterfaceAlone() {
        var worker = testAccounts.with("w" + count, "community_worker", WUHOU);

        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> give(new Wish(worker.account(), "屏", TODAY, 600)))
                .withMessageContaining("key.interfaces-only");
        give(wish());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update access_key set account = ? where account = ?")
                        .params(worker.account().value(), machine.value())
                        .update());
    }

    @Test
    void givesNobodyAKeyThatReadsBeyondHerOwnPlaces() {
        var district = testAccounts.with("d" + count, "security_admin", WUHOU);
        assertThatCode(() -> giving.give(wish(), district)).doesNotThrowAnyException();
        accounts.give(machine, "data_reader", new PlaceKey("510114"), OPEN, Actor.system());

        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> giving.give(wish(), district))
                .withMessageContaining("key.beyond-your-places");
    }

    @Test
    void countsUsesByTheMinute() {
        var given = give(new Wish(machine, "慢慢取", TODAY, 2));
        reading.holder(given.key(), address);
        reading.holder(given.key(), address);

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> reading.holder(given.key(), address))
                .satisfies(refused -> assertThat(refused.seconds()).isBetween(1L, 60L));
        clock.advance(Duration.ofSeconds(61));
        assertThatCode(() -> reading.holder(given.key(), address)).doesNotThrowAnyException();
    }

    @Test
    void recordsNoMoreThanTenWrongKeysOfAnAddressAndStillLetsARightOneIn() {
        var right = give(wish());
        for (int i = 0; i < 10; i++) {
            refuses(KeyText.next().value(), Reason.UNKNOWN);
        }

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> reading.holder(KeyText.next().value(), address));
        assertThatCode(() -> reading.holder(right.key(), address)).doesNotThrowAnyException();
        assertThatExceptionOfType(KeyNeeded.class)
                .isThrownBy(() -> reading.holder(KeyText.next().value(), "198.51.100." + count));
        assertThat(events.stream(AccessKeyRefused.class)).hasSize(11);
    }

    @Test
    void recordsNoMoreThanTenWrongKeysOfOneBeginning() {
        var given = give(wish());
        giving.end(machine, given.id(), secadmin);
        for (int i = 0; i < 10; i++) {
            address = "203.0.113." + (count * 20 + i);
            refuses(given.key(), Reason.ENDED);
        }

        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> reading.holder(given.key(), "203.0.113.250"));
    }

    @Test
    void notesItsUseOnceAnHour() {
        var given = give(wish());
        reading.holder(given.key(), address);
        assertThat(lastUsed(given.id())).isBetween(NOON, NOON.plusSeconds(30));
        clock.advance(Duration.ofMinutes(50));
        reading.holder(given.key(), address);
        assertThat(lastUsed(given.id())).isBetween(NOON, NOON.plusSeconds(30));
        clock.advance(Duration.ofMinutes(11));
        reading.holder(given.key(), address);

        assertThat(lastUsed(given.id())).isAfter(NOON.plusSeconds(3600));
    }

    @Test
    void listsKeysWithoutTheKeyItself() {
        var given = give(wish());
        var scope = access.scope(secadmin, new Permission("access:view"));
        var listed = queries.of(accountQueries.get(machine, scope), scope);

        assertThat(listed).singleElement().satisfies(key -> {
            assertThat(key.label()).isEqualTo("指标大屏");
            assertThat(key.prefix()).isEqualTo(given.key().substring(0, 11));
            assertThat(key.perMinute()).isEqualTo(600);
            assertThat(key.countsOn(TODAY)).isTrue();
            assertThat(key.made().by()).isEqualTo("sec" + count);
        });
    }

    private Wish wish() {
        return new Wish(machine, "指标大屏", TODAY.plusMonths(12), KeyGiving.USUAL_PER_MINUTE);
    }

    private KeyGiving.Given give(Wish wish) {
        return giving.give(wish, secadmin);
    }

    private void refuses(String key, Reason reason) {
        assertThatExceptionOfType(KeyNeeded.class).isThrownBy(() -> reading.holder(key, address));
        assertThat(events.stream(AccessKeyRefused.class).reduce((before, last) -> last))
                .hasValueSatisfying(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Instant lastUsed(AccessKeyId key) {
        return jdbc.sql("select last_used_at from access_key where id = ?")
                .param(key.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
