package org.yuanba.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanba.roster.YardRoster.NEAR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.person.MergeUndone;
import org.yuanba.person.PersonsMerged;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.roster.agreeing.Agreeing;
import org.yuanba.roster.agreeing.Publishing;
import org.yuanba.roster.agreeing.SeatWriting;
import org.yuanba.roster.agreeing.StandingIn;
import org.yuanba.roster.agreeing.Swapping;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.book.Shifts;
import org.yuanba.roster.drafting.DraftKeeping;
import org.yuanba.roster.drafting.Drafting;
import org.yuanba.roster.setup.Availability;
import org.yuanba.roster.setup.RosterSettingUp;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestClock;

/** A roster from its set-up to living with it, rule by rule. */
@CityTest
@Import(YardRoster.class)
class RosterModuleTests {

    private static final Actor BY = Actor.system();
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 30);

    @Autowired
    YardRoster yards;

    @Autowired
    RosterSettingUp settingUp;

    @Autowired
    Drafting drafting;

    @Autowired
    DraftKeeping drafts;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Publishing publishing;

    @Autowired
    Swapping swapping;

    @Autowired
    StandingIn standingIn;

    @Autowired
    SeatWriting writing;

    @Autowired
    Keepers keepers;

    @Autowired
    Shifts shifts;

    @Autowired
    RuleBook rules;

    @Autowired
    org.yuanba.roster.setup.Telling telling;

    @Autowired
    java.util.List<HangsOnPlaces> hangs;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock.Turned clock;

    private Roster roster = yardless();

    private static Roster yardless() {
        return new Roster(
                new RosterId(new UUID(0, 0)),
                YardRoster.COMMUNITY,
                FIRST,
                1,
                RosterState.ASKING,
                new UUID(0, 0),
                null,
                null,
                null,
                null,
                0);
    }

    @BeforeEach
    void begins() {
        clock.set(Instant.parse("2026-11-24T02:00:00Z"));
        roster = yards.gate(yards.yard("值班院" + SERIAL.incrementAndGet()), FIRST, 2);
    }

    @AfterEach
    void runsOn() {
        clock.run();
    }

    private void drafted() {
        drafting.draft(roster.id(), NEAR);
        waitUntilDrafted();
        roster = yards.again(roster);
    }

    private void waitUntilDrafted() {
        for (int i = 0; i < 200 && drafts.progress(roster.id()).orElseThrow().runs(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<UUID> published(int people) {
        var all = yards.people(roster, people);
        drafted();
        agreeing.putOnBoard(roster.id(), 3, NEAR, BY);
        clock.advance(Duration.ofDays(5));
        agreeing.accept(roster.id(), Roster.How.SHOW_OF_HANDS, FIRST.minusDays(1), "21 户举手", NEAR, BY);
        publishing.publish(roster.id(), NEAR, BY);
        roster = yards.again(roster);
        return all;
    }

    private Seat seat(int number) {
        var slots = shifts.slots(roster.id());
        return keepers.seats(roster.id()).stream()
                .filter(one -> one.slot().equals(slots.get(number).id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void draftsFillEverySeatAndSayWhatTheyAre() {
        yards.people(roster, 8);
        drafted();
        assertThat(roster.state()).isEqualTo(RosterState.DRAFTED);
        assertThat(keepers.seats(roster.id())).hasSize(28);
        var draft = roster.draft();
        assertThat(draft).isNotNull();
        assertThat(draft.solver()).isNotBlank();
        assertThat(draft.bound()).isLessThanOrEqualTo(draft.objective());
        assertThat(publishing.broken(roster, keepers.seats(roster.id()), NEAR)).isEmpty();
    }

    @Test
    void refusesToDraftWithoutAnybody() {
        assertThatThrownBy(() -> drafting.draft(roster.id(), NEAR))
                .isInstanceOf(RosterRefused.class)
                .hasMessage("roster.task.nobody");
    }

    @Test
    void draftsFourHundredPeopleWithinFourSeconds() {
        yards.people(roster, 400);
        var begun = System.nanoTime();
        drafting.draft(roster.id(), NEAR);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        assertThat(keepers.seats(roster.id())).isNotEmpty();
        waitUntilDrafted();
    }

    @Test
    void refusesAShiftLongerThanADay() {
        assertThatThrownBy(
                        () -> settingUp.add(roster.id(), "巡逻", false, yards.shift("长班", 8, 25 * 60, Set.of(1)), NEAR))
                .hasMessage("roster.refused.longer-than-a-day");
    }

    @Test
    void refusesTwoShiftsOfAPostThatOverlap() {
        assertThatThrownBy(
                        () -> settingUp.add(roster.id(), "大门", false, yards.shift("午间", 11, 4 * 60, Set.of(3)), NEAR))
                .hasMessage("roster.refused.overlap");
        settingUp.add(roster.id(), "巡逻", false, yards.shift("午间", 11, 4 * 60, Set.of(3)), NEAR);
        assertThat(shifts.posts(roster.id())).hasSize(2);
    }

    @Test
    void beginsTheNextPeriodWithWhatPeopleSaidLastTime() {
        var people = yards.people(roster, 3);
        var next = settingUp.begin(roster.place(), FIRST.plusWeeks(2), 1, NEAR, BY);
        assertThat(shifts.shifts(next)).hasSize(2);
        assertThat(keepers.of(next))
                .hasSameSizeAs(people)
                .allSatisfy(one -> assertThat(one.said()).hasSize(14));
    }

    @Test
    void keepsTheDraftOfADeletedPersonWithoutHer() {
        yards.people(roster, 6);
        drafted();
        var gone = keepers.of(roster.id()).getFirst();
        jdbc.sql("delete from roster_keeper where id = ?").param(gone.id()).update();
        assertThat(keepers.seats(roster.id()))
                .isNotEmpty()
                .noneMatch(seat -> seat.keeper().equals(gone.id()));
    }

    @Test
    void acceptsOnlyAfterTheDaysToObjectAndWithEveryObjectionAnswered() {
        yards.people(roster, 6);
        drafted();
        agreeing.putOnBoard(roster.id(), 3, NEAR, BY);
        assertThatThrownBy(() -> agreeing.accept(roster.id(), Roster.How.MEETING, FIRST.minusDays(6), "", NEAR, BY))
                .hasMessage("roster.refused.still-objecting");
        roster = yards.again(roster);
        agreeing.object(roster, null, null, "3栋李家", "星期六早上太早了", "PHONE");
        agreeing.object(roster, null, null, "3栋李家", "星期六早上太早了", "PHONE");
        assertThat(agreeing.objections(roster, NEAR)).hasSize(1);
        clock.advance(Duration.ofDays(6));
        assertThatThrownBy(() -> agreeing.accept(roster.id(), Roster.How.MEETING, FIRST.minusDays(2), "", NEAR, BY))
                .hasMessage("roster.refused.unanswered");
    }

    @Test
    void plansAnewWithTheRestWhereItWasWhenAnObjectionIsHeard() {
        yards.people(roster, 8);
        drafted();
        agreeing.putOnBoard(roster.id(), 3, NEAR, BY);
        roster = yards.again(roster);
        var before = new HashSet<>(keepers.seats(roster.id()));
        var hers = seat(4);
        agreeing.object(roster, hers.keeper(), hers.slot(), "本人", "那天要带孙子", "PAGE");
        var objection = agreeing.objections(roster, NEAR).getFirst();
        agreeing.answer(roster.id(), objection.id(), "给您换开了", true, NEAR, BY);
        waitUntilDrafted();
        var after = keepers.seats(roster.id());
        assertThat(after).hasSize(28).doesNotContain(hers);
        assertThat(after.stream().filter(seat -> !before.contains(seat))).hasSize(1);
    }

    @Test
    void publishesANumberedRosterThatNeverChanges() {
        published(8);
        assertThat(roster.number()).isEqualTo(1);
        assertThat(publishing.edition(roster, NEAR)).hasSize(28);
        assertThatThrownBy(() -> jdbc.sql("update roster_edition set lines = 'x', digest = encode(sha256('x'), 'hex')")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from roster_edition").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("update roster_change set kind = 'LEFT'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> agreeing.reopen(roster.id(), NEAR, BY)).hasMessage("roster.refused.state");
    }

    @Test
    void blocksPublishingWhileARuleIsBrokenAndNeverForAnEmptySeat() {
        yards.people(roster, 8);
        drafted();
        var off = yards.joined(roster, yards.person("谢阿姨"));
        yards.tells(roster, off, new Availability(Map.of(), Set.of(), 7, null, Set.of(), false, false, ""));
        var hers = seat(0);
        agreeing.give(roster, hers.slot(), hers.keeper(), off, false);
        agreeing.putOnBoard(roster.id(), 1, NEAR, BY);
        clock.advance(Duration.ofDays(5));
        agreeing.accept(roster.id(), Roster.How.COMMITTEE, FIRST.minusDays(1), "", NEAR, BY);
        assertThatThrownBy(() -> publishing.publish(roster.id(), NEAR, BY)).hasMessage("roster.refused.broken");
        jdbc.sql("delete from roster_seat where keeper = ?").param(off).update();
        assertThat(publishing.publish(roster.id(), NEAR, BY)).isEqualTo(1);
    }

    @Test
    void swapsAShiftOnceBothConfirmed() {
        published(8);
        var hers = seat(6);
        swapping.offer(roster, hers.keeper(), hers.slot());
        var swap = swapping.open(roster).getFirst();
        var day = shifts.slot(roster.id(), hers.slot()).orElseThrow().day();
        var taker = keepers.of(roster.id()).stream()
                .filter(one -> !one.id().equals(hers.keeper()))
                .filter(one -> keepers.seats(roster.id()).stream()
                        .filter(seat -> seat.keeper().equals(one.id()))
                        .map(seat -> shifts.slot(roster.id(), seat.slot())
                                .orElseThrow()
                                .day())
                        .noneMatch(other -> Math.abs(other.toEpochDay() - day.toEpochDay()) < 2))
                .findFirst()
                .orElseThrow();
        swapping.take(roster, swap.id(), taker.id(), null);
        assertThat(keepers.seats(roster.id())).as("until both confirmed").contains(hers);
        swapping.confirm(roster, swap.id(), hers.keeper(), "本人");
        assertThat(keepers.seats(roster.id())).doesNotContain(hers);
        assertThat(writing.changes(roster.id())).hasSize(1);
        assertThat(publishing.edition(roster, NEAR))
                .as("what was published stays")
                .anyMatch(line -> line.endsWith(hers.slot() + "|" + hers.keeper()));
    }

    @Test
    void refusesASwapThatBreaksARule() {
        published(8);
        var hers = seat(0);
        var sameDay = seat(1);
        swapping.offer(roster, hers.keeper(), hers.slot());
        var swap = swapping.open(roster).getFirst();
        assertThatThrownBy(() -> swapping.take(roster, swap.id(), sameDay.keeper(), null))
                .hasMessage("roster.refused.swap-breaks.one-shift-a-day");
        assertThatThrownBy(() -> swapping.take(roster, swap.id(), hers.keeper(), null))
                .hasMessage("roster.refused.own-swap");
    }

    @Test
    void changesTheFewestShiftsWhenSomebodyFallsIll() {
        published(8);
        var hers = seat(10);
        standingIn.cannotCome(roster, hers.keeper(), hers.slot(), "书记");
        var standing = keepers.seats(roster.id());
        assertThat(standing).hasSize(27);
        var proposed = drafting.changingLeast(roster, standing);
        assertThat(proposed).hasSize(28).containsAll(standing).doesNotContain(hers);
        standingIn.rearrange(roster, proposed, "书记");
        assertThat(writing.changes(roster.id())).hasSize(2);
    }

    @Test
    void saysInOneTapThatAShiftWasKeptAndOnlyOnceItBegan() {
        published(8);
        var slots = shifts.slots(roster.id());
        standingIn.held(roster, slots.getFirst().id(), "书记");
        assertThat(shifts.slot(roster.id(), slots.getFirst().id()).orElseThrow().heldAt())
                .isNull();
        clock.advance(Duration.ofDays(2));
        standingIn.held(roster, slots.getFirst().id(), "书记");
        assertThat(shifts.slot(roster.id(), slots.getFirst().id()).orElseThrow().heldAt())
                .isNotNull();
    }

    @Test
    void carriesTheBurdenOfPublishedPeriodsForward() {
        published(4);
        var next = yards.again(rosterOf(settingUp.begin(roster.place(), FIRST.plusWeeks(2), 1, NEAR, BY)));
        var past = keepers.past(next);
        assertThat(past).hasSize(4);
        assertThat(past.values().stream().mapToInt(Keepers.Past::burden).sum())
                .isEqualTo(past.values().stream().mapToInt(Keepers.Past::share).sum());
    }

    private Roster rosterOf(RosterId id) {
        return new Roster(id, roster.place(), FIRST, 1, RosterState.ASKING, id.value(), null, null, null, null, 0);
    }

    @Test
    void agreesOnRulesVersionByVersion() {
        var first = rules.current(roster.place(), NEAR, BY);
        var second = rules.agree(roster.place(), Map.of("days_in_a_row", 2), "坝坝会举手", NEAR, BY);
        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(rules.get(first.id()).figure("days_in_a_row")).isEqualTo(3);
        assertThatThrownBy(() -> rules.agree(roster.place(), Map.of("days_in_a_row", 0), "坝坝会", NEAR, BY))
                .hasMessage("roster.refused.figure-range");
    }

    @Test
    void countsTwoRecordsOfOnePersonOnce() {
        var kept = yards.person("王师傅");
        var gone = yards.person("老王");
        var hers = yards.joined(roster, kept);
        var other = yards.joined(roster, gone);
        yards.people(roster, 4);
        drafted();
        var many = keepers.seats(roster.id()).stream()
                .filter(seat -> seat.keeper().equals(hers) || seat.keeper().equals(other))
                .count();
        events.publishEvent(new PersonsMerged(kept, gone));
        assertThat(keepers.of(roster.id())).hasSize(5).noneMatch(one -> one.id().equals(other));
        assertThat(keepers.seats(roster.id()).stream()
                        .filter(seat -> seat.keeper().equals(hers)))
                .hasSizeLessThanOrEqualTo((int) many);
        assertThat(keepers.seats(roster.id())).noneMatch(seat -> seat.keeper().equals(other));
        events.publishEvent(new MergeUndone(kept, gone));
        assertThat(keepers.of(roster.id())).hasSize(6);
    }

    @Test
    void goesOnWithTheCompoundThatTookAnotherOver() {
        yards.people(roster, 4);
        var to = yards.yard("接手院" + SERIAL.incrementAndGet());
        rules.current(to, NEAR, BY);
        hangs.stream()
                .filter(one -> one.labelKey().equals("roster.hangs"))
                .forEach(one -> one.handOver(roster.place(), to));
        assertThat(yards.again(roster).place()).isEqualTo(to);
        assertThat(rules.versions(to, NEAR)).hasSize(2);
    }

    @Test
    void keepsTheDraftWhilePeopleComeAndGoAsItIsPlanned() {
        yards.people(roster, 8);
        drafting.draft(roster.id(), NEAR);
        var first = keepers.of(roster.id()).getFirst();
        jdbc.sql("delete from roster_keeper where id = ?").param(first.id()).update();
        waitUntilDrafted();
        assertThat(drafts.progress(roster.id()).orElseThrow().message()).isNull();
        assertThat(keepers.seats(roster.id()))
                .isNotEmpty()
                .noneMatch(seat -> seat.keeper().equals(first.id()));
    }

    @Test
    void keepsApartWhoIsToBeApartAndTellsNobodyWhy() {
        settingUp.add(roster.id(), "巡逻", false, yards.shift("夜里", 20, 2 * 60, Set.of(6)), NEAR);
        roster = yards.again(roster);
        var people = yards.people(roster, 3);
        telling.pair(roster.id(), people.get(0), people.get(1), "APART");
        assertThat(keepers.pairs(roster.id(), "APART")).hasSize(1);
        telling.pair(roster.id(), people.get(1), people.get(0), "");
        assertThat(keepers.pairs(roster.id(), "APART")).isEmpty();
        assertThatThrownBy(() -> telling.pair(roster.id(), people.get(0), people.get(0), "APART"))
                .hasMessage("roster.refused.pair");
    }

    @Test
    void touchesNothingOfAnotherCompoundsRoster() {
        var mine = roster;
        yards.people(mine, 8);
        drafted();
        var hers = seat(0);
        roster = yards.gate(yards.yard("别院" + SERIAL.incrementAndGet()), FIRST, 2);
        yards.people(roster, 4);
        var other = yards.again(roster);
        agreeing.pin(other, new Seat(hers.slot(), hers.keeper(), true));
        assertThat(keepers.seats(mine.id())).contains(hers);
        assertThatThrownBy(() -> agreeing.give(other, hers.slot(), hers.keeper(), hers.keeper(), true))
                .hasMessage("roster.refused.who");
        assertThat(keepers.seats(mine.id())).contains(hers);
        assertThatThrownBy(() -> standingIn.cannotCome(other, hers.keeper(), hers.slot(), "书记"))
                .hasMessage("roster.refused.not-on");
    }
}
