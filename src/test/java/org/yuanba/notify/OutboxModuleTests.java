package org.yuanba.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.notify.ScriptedGateway.Act;
import org.yuanba.notify.outbox.Outbox;
import org.yuanba.notify.reading.MessageMarking;
import org.yuanba.notify.reading.MessageReading;
import org.yuanba.notify.reading.MessageRow;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonEntering;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

/** Messages on their way: decided and told together, never lost, never twice. */
@CityTest
@Import(ScriptedGateway.Plugged.class)
class OutboxModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final Scope SCOPE = Scope.ofPublicPlace(COMMUNITY);
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    Notifier notifier;

    @Autowired
    Outbox outbox;

    @Autowired
    MessageReading reading;

    @Autowired
    MessageMarking marking;

    @Autowired
    PersonEntering persons;

    @Autowired
    ScriptedGateway gateway;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestClock.Turned clock;

    @BeforeEach
    void atNoon() {
        clock.set(NOON);
        gateway.forget();
        jdbc.sql("delete from notify_message").update();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void refusesToBeToldOutsideTheTransactionOfWhatItTells() {
        assertThatThrownBy(() -> notifier.tell(to(resident(true))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void tellsNothingOfWhatWasNotDecidedAfterAll() {
        transaction.executeWithoutResult(status -> {
            notifier.tell(to(resident(true)));
            status.setRollbackOnly();
        });
        outbox.work();
        assertThat(gateway.delivered()).isEmpty();
    }

    @Test
    void tellsTheSameKeyOnce() {
        var message = to(resident(true));
        assertThat(tell(message)).isTrue();
        assertThat(tell(message)).isFalse();
        outbox.work();
        assertThat(gateway.delivered()).hasSize(1);
    }

    @Test
    void sendsTheSentenceWithItsValuesInPlainChinese() {
        tell(to(resident(true)));
        outbox.work();
        var sent = gateway.delivered().getFirst();
        assertThat(sent.text()).contains("11月25日 星期三");
        assertThat(sent.toString()).doesNotContain("13800000077");
    }

    @Test
    void sendsNoTextToOneWhoDidNotAgree() {
        var person = resident(false);
        tell(to(person));
        outbox.work();
        assertThat(gateway.delivered()).isEmpty();
        assertThat(state(person)).isEqualTo(MessageRow.State.BY_HAND);
    }

    @Test
    void waitsInQuietHoursUnlessUrgent() {
        clock.set(Instant.parse("2026-11-24T15:00:00Z"));
        var person = resident(true);
        tell(to(person));
        tell(to(person).atOnce());
        outbox.work();
        assertThat(gateway.delivered()).singleElement().matches(sent -> sent.urgent());
        clock.set(Instant.parse("2026-11-25T00:00:01Z"));
        outbox.work();
        assertThat(gateway.delivered()).hasSize(2);
    }

    @Test
    void givesUpAfterSoManyTriesAndLeavesItToSomebody() {
        var person = resident(true);
        tell(to(person));
        for (int i = 0; i < 8; i++) {
            gateway.does(Act.BUSY);
            outbox.work();
            clock.advance(Duration.ofDays(1));
        }
        clock.set(NOON.plus(Duration.ofDays(9)));
        outbox.work();
        assertThat(gateway.delivered()).isEmpty();
        assertThat(state(person)).isEqualTo(MessageRow.State.BY_HAND);
        assertThat(reading.handCounts(SCOPE, 9)).singleElement().matches(count -> count.given() == 1);
    }

    @Test
    void isMarkedToldByHandOnce() {
        var person = resident(false);
        tell(to(person));
        outbox.work();
        var worker = accounts.with("hand" + SERIAL.incrementAndGet(), "community_worker", COMMUNITY);
        var row = reading.byHand(SCOPE, 9).getFirst();
        marking.handed(row.id(), SCOPE, worker);
        marking.handed(row.id(), SCOPE, worker);
        assertThat(state(person)).isEqualTo(MessageRow.State.HANDED);
        assertThat(reading.byHand(SCOPE, 9)).isEmpty();
    }

    @Test
    void standsInTheInboxOfAnAccount() {
        var worker = accounts.with("inbox" + SERIAL.incrementAndGet(), "community_worker", COMMUNITY);
        tell(Message.to(worker.account(), "told.notify.trial", "test/" + SERIAL.incrementAndGet(), COMMUNITY)
                .with(LocalDate.of(2026, 11, 25)));
        outbox.work();
        assertThat(reading.unread(worker)).isEqualTo(1);
        marking.seen(worker);
        assertThat(reading.unread(worker)).isZero();
    }

    @Test
    void masksAPhoneInItsWords() {
        var person = resident(true);
        tell(Message.to(person, "told.notify.trial", "test/" + SERIAL.incrementAndGet(), COMMUNITY)
                .with("打 13912345678 找我"));
        assertThat(jdbc.sql("select told[1] from notify_message")
                        .query(String.class)
                        .single())
                .doesNotContain("13912345678");
    }

    @Test
    void goesWithADeletedPerson() {
        var person = resident(true);
        tell(to(person));
        transaction.executeWithoutResult(status -> events.publishEvent(new PersonDeleted(person)));
        assertThat(reading.own(person)).isEmpty();
    }

    @Test
    void forgetsWhatWasDeliveredLongAgoButNothingThatWaits() {
        var told = resident(true);
        var waiting = resident(false);
        tell(to(told));
        tell(to(waiting));
        outbox.work();
        clock.set(NOON.plus(Duration.ofDays(181)));
        assertThat(outbox.forgetOld()).isEqualTo(1);
        assertThat(reading.own(waiting)).hasSize(1);
    }

    /** Two hundred messages through random storms: each is delivered once, or left to somebody, and none is lost. */
    @Test
    void losesNothingAndRepeatsNothingWhateverOrderOfKillsAndTries() {
        var random = new Random(20261124);
        var people = new ArrayList<PersonId>();
        for (int i = 0; i < 5; i++) {
            people.add(resident(true));
        }
        var keys = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            var message = to(people.get(random.nextInt(people.size())));
            keys.add(message.key());
            tell(message);
        }
        var acts = Act.values();
        for (int round = 0; round < 4_000 && waiting() > 0; round++) {
            gateway.does(acts[random.nextInt(acts.length)]);
            try {
                outbox.work();
            } catch (ScriptedGateway.Killed killed) {
                // started again at once
            }
            clock.advance(Duration.ofMinutes(random.nextInt(300)));
        }
        var delivered = gateway.delivered().stream().map(sent -> sent.key()).toList();
        assertThat(waiting()).isZero();
        assertThat(delivered).doesNotHaveDuplicates();
        var byHand = jdbc.sql("select key from notify_message where state = 'BY_HAND'")
                .query(String.class)
                .list();
        assertThat(byHand).doesNotContainAnyElementsOf(delivered);
        var all = new ArrayList<>(delivered);
        all.addAll(byHand);
        assertThat(all).containsExactlyInAnyOrderElementsOf(keys);
    }

    private long waiting() {
        return jdbc.sql("select count(*) from notify_message where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private MessageRow.State state(PersonId person) {
        return reading.own(person).getFirst().state();
    }

    private boolean tell(Message message) {
        return Boolean.TRUE.equals(transaction.execute(status -> notifier.tell(message)));
    }

    private static Message to(PersonId person) {
        return Message.to(person, "told.notify.trial", "test/" + SERIAL.incrementAndGet(), COMMUNITY)
                .with(LocalDate.of(2026, 11, 25));
    }

    private PersonId resident(boolean agrees) {
        var person = persons.enter(COMMUNITY, "李孃孃", "13800000077", "", SCOPE, Actor.system());
        if (agrees) {
            persons.agrees(person, ConsentPurpose.MESSAGES, true, SCOPE, Actor.system());
        }
        return person;
    }
}
