package org.yuanba.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
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
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.notify.outbox.Outbox;
import org.yuanba.notify.reading.MessageReading;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonEntering;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;
import org.yuanba.volunteer.helper.Forgetting;
import org.yuanba.volunteer.helper.Helpers;
import org.yuanba.volunteer.helper.HoursBook;
import org.yuanba.volunteer.helper.Willing;
import org.yuanba.volunteer.request.Asker;
import org.yuanba.volunteer.request.Channel;
import org.yuanba.volunteer.request.Offer;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.request.RequestHandling;
import org.yuanba.volunteer.request.RequestReading;
import org.yuanba.volunteer.request.RequestTaking;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.volunteer.request.Suggesting;
import org.yuanba.volunteer.request.Wish;

/** A request for help from asking to her word that it is done. */
@CityTest
class RequestModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final Scope NEAR = Scope.ofPublicPlace(COMMUNITY);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final Asker ASKER = new Asker("周婆婆", "028-5550 0101", "3栋1单元101");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    RequestTaking taking;

    @Autowired
    RequestHandling handling;

    @Autowired
    RequestReading reading;

    @Autowired
    Requests requests;

    @Autowired
    Suggesting suggesting;

    @Autowired
    Helpers helpers;

    @Autowired
    HoursBook hours;

    @Autowired
    Forgetting forgetting;

    @Autowired
    PersonEntering persons;

    @Autowired
    MessageReading messages;

    @Autowired
    Outbox outbox;

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
        by = accounts.with("steward" + SERIAL.incrementAndGet(), "community_worker", COMMUNITY);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void goesFromAskingToHerWordThatItIsDone() {
        var request = asked(DayPart.MORNING);
        var offer = handling.askVolunteer(request.id(), volunteer("王师傅"), NEAR, by);
        handling.accept(offer, by);
        assertThat(state(request)).isEqualTo(RequestState.OFFERED);
        handling.agree(request.id(), true, by);
        assertThat(state(request)).isEqualTo(RequestState.AGREED);
        handling.done(request.id(), by);
        assertThat(state(request)).isEqualTo(RequestState.DONE);
        handling.confirm(request.id(), true, by);
        assertThat(state(request)).isEqualTo(RequestState.CONFIRMED);
    }

    @Test
    void needsWhoHelpedAndHowSheAgreedWhenSomebodyWritesItDown() {
        var wish = new Wish(yard, "lamp", "", null, null);
        assertThatThrownBy(() ->
                        taking.askFor(wish, ASKER, null, new RequestTaking.Hand(Channel.COUNTER, "楼栋长", " ", by), NEAR))
                .isInstanceOfSatisfying(
                        VolunteerRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("agreedHow"));
        assertThatThrownBy(() ->
                        taking.askFor(wish, ASKER, null, new RequestTaking.Hand(Channel.PAPER, "", "当面", by), NEAR))
                .isInstanceOfSatisfying(
                        VolunteerRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("helpedBy"));
    }

    @Test
    void keepsWhoAsksEncryptedAndWritesDownEachLook() {
        var request = asked(null);
        var stored = jdbc.sql("select sealed_asker from volunteer_request where id = ?")
                .param(request.id().value())
                .query(byte[].class)
                .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("周婆婆");
        var looks = looks();
        assertThat(reading.asker(request, NEAR, by)).contains(ASKER);
        assertThat(looks()).isEqualTo(looks + 1);
        assertThat(ASKER.toString()).doesNotContain("周婆婆");
    }

    @Test
    void showsDoorAndPhoneToTheVolunteerOnlyOnceBothAgreed() {
        var request = asked(null);
        var person = volunteer("王师傅");
        var offer = handling.askVolunteer(request.id(), person, NEAR, by);
        handling.accept(offer, by);
        assertThat(reading.forVolunteer(now(request), offer(request), person)).isEmpty();
        handling.agree(request.id(), true, by);
        assertThat(reading.forVolunteer(now(request), offer(request), person))
                .hasValueSatisfying(known -> assertThat(known.asker()).isEqualTo(ASKER));
        assertThat(reading.forVolunteer(now(request), offer(request), volunteer("别人")))
                .isEmpty();
    }

    @Test
    void refusesAVolunteerAskedTwiceForTheSameTime() {
        var person = volunteer("王师傅");
        handling.askVolunteer(asked(DayPart.MORNING).id(), person, NEAR, by);
        var other = asked(DayPart.MORNING);
        assertThatThrownBy(() -> handling.askVolunteer(other.id(), person, NEAR, by))
                .isInstanceOf(VolunteerRefused.class)
                .hasMessage("volunteer.refused.overlap");
        handling.askVolunteer(asked(DayPart.AFTERNOON).id(), person, NEAR, by);
    }

    @Test
    void takesTheFirstOfTwoWhoAccept() {
        var request = asked(null);
        var first = handling.askVolunteer(request.id(), volunteer("王师傅"), NEAR, by);
        var second = handling.askVolunteer(request.id(), volunteer("李孃孃"), NEAR, by);
        handling.accept(first, by);
        handling.accept(first, by);
        assertThatThrownBy(() -> handling.accept(second, by))
                .isInstanceOf(VolunteerRefused.class)
                .hasMessage("volunteer.refused.taken");
    }

    @Test
    void thanksWhoAcceptsARequestThatWasWithdrawnMeanwhile() {
        var request = asked(null);
        var person = volunteer("王师傅");
        var first = handling.askVolunteer(request.id(), person, NEAR, by);
        var second = handling.askVolunteer(request.id(), volunteer("李孃孃"), NEAR, by);
        handling.withdraw(request.id(), by);
        for (var offer : new UUID[] {first, second}) {
            assertThatThrownBy(() -> handling.accept(offer, by))
                    .isInstanceOf(VolunteerRefused.class)
                    .hasMessage("volunteer.refused.withdrawn");
        }
        assertThat(state(request)).isEqualTo(RequestState.WITHDRAWN);
        assertThat(messages.own(person)).anyMatch(row -> row.template().equals("told.volunteer.not-needed"));
    }

    @Test
    void isOpenAgainWhenTheVolunteerStepsBack() {
        var request = asked(null);
        var offer = handling.askVolunteer(request.id(), volunteer("王师傅"), NEAR, by);
        handling.accept(offer, by);
        handling.agree(request.id(), true, by);
        handling.decline(offer, by);
        assertThat(state(request)).isEqualTo(RequestState.OPEN);
        assertThat(offer(request).state()).isEqualTo(Offer.State.STEPPED_BACK);
    }

    @Test
    void isOpenAgainWhenSheWouldRatherHaveSomebodyElseOrItIsNotDone() {
        var request = asked(null);
        handling.accept(handling.askVolunteer(request.id(), volunteer("王师傅"), NEAR, by), by);
        handling.agree(request.id(), false, by);
        assertThat(state(request)).isEqualTo(RequestState.OPEN);
        handling.accept(handling.askVolunteer(request.id(), volunteer("李孃孃"), NEAR, by), by);
        handling.agree(request.id(), true, by);
        handling.done(request.id(), by);
        handling.confirm(request.id(), false, by);
        assertThat(state(request)).isEqualTo(RequestState.OPEN);
    }

    @Test
    void endsHonestlyWhenNobodyIsFound() {
        var request = asked(null);
        assertThatThrownBy(() -> handling.unmet(request.id(), " ", NEAR, by)).isInstanceOf(VolunteerRefused.class);
        handling.unmet(request.id(), "院里没有会修水管的，可以打 12345", NEAR, by);
        assertThat(now(request).unmetBecause()).contains("12345");
        assertThatThrownBy(() -> handling.withdraw(request.id(), by)).isInstanceOf(VolunteerRefused.class);
    }

    @Test
    void refusesFiftyThousandCharactersAndKeepsMarkupAndEmojiAsTheyAre() {
        assertThatThrownBy(() -> taking.ask(new Wish(yard, "lamp", "灯".repeat(50_000), null, null), ASKER, null))
                .isInstanceOf(VolunteerRefused.class)
                .hasMessage("volunteer.refused.words");
        var number = taking.ask(new Wish(yard, "lamp", "<b>灯</b> 💡 𠮷", null, null), ASKER, null);
        assertThat(reading.words(requests.numbered(number).orElseThrow(), NEAR)).isEqualTo("<b>灯</b> 💡 𠮷");
    }

    @Test
    void refusesADayThatHasPassedAndAKindNobodyKnows() {
        assertThatThrownBy(() -> taking.ask(new Wish(yard, "lamp", "", LocalDate.of(2026, 11, 1), null), ASKER, null))
                .hasMessage("volunteer.refused.day");
        assertThatThrownBy(() -> taking.ask(new Wish(yard, "robot", "", null, null), ASKER, null))
                .hasMessage("volunteer.refused.kind");
        assertThatThrownBy(() -> taking.ask(new Wish(COMMUNITY, "lamp", "", null, null), ASKER, null))
                .hasMessage("volunteer.refused.place");
    }

    @Test
    void suggestsThoseOfTheCommunityWhoFit() {
        var request = asked(DayPart.MORNING);
        var can = volunteer("会修的");
        var free = new FreeTime(java.time.DayOfWeek.WEDNESDAY, DayPart.MORNING);
        helpers.offer(new Willing(can, yard, Set.of("repair"), Set.of(free)), by);
        var cannot = volunteer("不会修的");
        helpers.offer(new Willing(cannot, yard, Set.of("hair"), Set.of(free)), by);
        assertThat(suggesting.of(request, NEAR))
                .extracting(one -> one.who().person())
                .contains(can)
                .doesNotContain(cannot);
        handling.askVolunteer(request.id(), can, NEAR, by);
        assertThat(suggesting.of(request, NEAR))
                .extracting(one -> one.who().person())
                .doesNotContain(can);
        helpers.stop(can, by);
        assertThat(helpers.find(can)).isEmpty();
    }

    @Test
    void tellsNobodyWhoAsksOrWhereInAMessage() {
        var person = volunteer("王师傅");
        handling.askVolunteer(asked(null).id(), person, NEAR, by);
        assertThat(messages.own(person))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.told().toString()).doesNotContain("周婆婆").doesNotContain("5550"));
    }

    @Test
    void letsNobodyOutsideTheCommunityHandleIt() {
        var request = asked(null);
        var elsewhere = Scope.ofPublicPlace(new PlaceKey("510114008017"));
        assertThat(requests.find(request.id(), elsewhere)).isEmpty();
        assertThatThrownBy(() -> handling.askVolunteer(request.id(), volunteer("王师傅"), elsewhere, by))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void opensAgainWhatADeletedVolunteerHadPromised() {
        var request = asked(null);
        var person = volunteer("王师傅");
        handling.accept(handling.askVolunteer(request.id(), person, NEAR, by), by);
        transaction.executeWithoutResult(status -> events.publishEvent(new PersonDeleted(person)));
        assertThat(state(request)).isEqualTo(RequestState.OPEN);
        assertThat(requests.offers(request.id(), NEAR)).isEmpty();
    }

    @Test
    void forgetsWhoAskedAYearAfterItEnded() {
        var request = asked(null);
        handling.withdraw(request.id(), by);
        clock.set(Instant.parse("2027-11-20T02:00:00Z"));
        forgetting.forgetOld();
        assertThat(reading.asker(request, NEAR, by)).contains(ASKER);
        clock.set(Instant.parse("2027-11-30T02:00:00Z"));
        forgetting.forgetOld();
        assertThat(reading.asker(request, NEAR, by)).isEmpty();
        assertThat(reading.words(request, NEAR)).isEmpty();
    }

    @Test
    void asksHerAgainWhenItWasNotDoneTheFirstTime() {
        var asker = volunteer("周婆婆");
        var hand = new RequestTaking.Hand(Channel.PHONE, "楼栋长", "电话里说的", by);
        var number = taking.askFor(new Wish(yard, "lamp", "", null, null), ASKER, asker, hand, NEAR);
        var request = requests.numbered(number).orElseThrow();
        for (var called : new String[] {"王师傅", "李孃孃"}) {
            handling.accept(handling.askVolunteer(request.id(), volunteer(called), NEAR, by), by);
            handling.agree(request.id(), true, by);
            handling.done(request.id(), by);
            handling.confirm(request.id(), false, by);
        }
        assertThat(messages.own(asker).stream().filter(row -> row.template().equals("told.volunteer.done")))
                .hasSize(2);
    }

    @Test
    void keepsHoursForTheVolunteerAlone() {
        var person = volunteer("王师傅");
        hours.note(person, WEDNESDAY, 50, "换灯");
        assertThat(hours.of(person))
                .singleElement()
                .satisfies(line -> assertThat(line.minutes()).isEqualTo(60));
        assertThat(hours.of(volunteer("别人"))).isEmpty();
        assertThatThrownBy(() -> hours.note(person, WEDNESDAY, 4000, "换灯")).isInstanceOf(VolunteerRefused.class);
        hours.strike(person, hours.of(person).getFirst().id());
        assertThat(hours.of(person)).isEmpty();
    }

    private Request asked(@Nullable DayPart part) {
        var wish = new Wish(yard, "lamp", "厨房的灯不亮了", part == null ? null : WEDNESDAY, part);
        var hand = new RequestTaking.Hand(Channel.COUNTER, "3栋楼栋长", "当面说的，她点头", by);
        return requests.numbered(taking.askFor(wish, ASKER, null, hand, NEAR)).orElseThrow();
    }

    private PersonId volunteer(String called) {
        return persons.enter(COMMUNITY, called, "", "", NEAR, by);
    }

    private Request now(Request request) {
        return requests.find(request.id(), NEAR).orElseThrow();
    }

    private RequestState state(Request request) {
        return now(request).state();
    }

    private Offer offer(Request request) {
        return requests.offers(request.id(), NEAR).getFirst();
    }

    private long looks() {
        return jdbc.sql("select count(*) from audit_entry where act = 'volunteer.asker-read'")
                .query(Long.class)
                .single();
    }
}
