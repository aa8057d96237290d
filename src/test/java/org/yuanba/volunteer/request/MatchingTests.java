package org.yuanba.volunteer.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.DayPart;
import org.yuanba.volunteer.FreeTime;
import org.yuanba.volunteer.request.Matching.Candidate;
import org.yuanba.volunteer.request.Matching.Need;
import org.yuanba.volunteer.request.Matching.Suggestion;

/** Who is suggested, and why. */
class MatchingTests {

    private static final PlaceKey YARD = new PlaceKey("510107009004001");
    private static final PlaceKey NEXT_YARD = new PlaceKey("510107009004002");
    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final PlaceKey ELSEWHERE = new PlaceKey("510107009005001");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final FreeTime WEDNESDAY_MORNING = new FreeTime(DayOfWeek.WEDNESDAY, DayPart.MORNING);

    @Test
    void suggestsTheNearestFirstThenByWhatTheyAreCalled() {
        var found = Matching.suggest(
                new Need(YARD, null, null, null, null),
                List.of(who("王师傅", NEXT_YARD), who("陈老师", NEXT_YARD), who("周大爷", YARD), who("李孃孃", ELSEWHERE)));
        assertThat(found).extracting(one -> one.who().called()).containsExactly("周大爷", "陈老师", "王师傅", "李孃孃");
        assertThat(found.getFirst().reasons()).containsExactly("match.same-yard", "match.any-day");
    }

    @Test
    void leavesOutWhoCannotDoIt() {
        var can = new Candidate(PersonId.next(), "王师傅", YARD, Set.of("repair"), Set.of(), false);
        var found = Matching.suggest(new Need(YARD, "repair", null, null, null), List.of(can, who("李孃孃", YARD)));
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.reasons()).contains("match.can"));
    }

    @Test
    void leavesOutWhoHasNoTimeButNotWhoDidNotSay() {
        var free = new Candidate(PersonId.next(), "一", YARD, Set.of(), Set.of(WEDNESDAY_MORNING), false);
        var busy = new Candidate(
                PersonId.next(), "二", YARD, Set.of(), Set.of(new FreeTime(DayOfWeek.FRIDAY, DayPart.MORNING)), false);
        var silent = who("三", YARD);
        var found =
                Matching.suggest(new Need(YARD, null, WEDNESDAY, DayPart.MORNING, null), List.of(free, busy, silent));
        assertThat(found).extracting(one -> one.who().person()).containsOnly(free.person(), silent.person());
    }

    @Test
    void leavesOutWhoWasAskedAlreadyAndTheOneWhoAsks() {
        var asker = who("周大爷", YARD);
        var taken = new Candidate(PersonId.next(), "王师傅", YARD, Set.of(), Set.of(), true);
        assertThat(Matching.suggest(new Need(YARD, null, null, null, asker.person()), List.of(asker, taken)))
                .isEmpty();
    }

    @Property(tries = 300)
    void givesTheSameOrderWhateverOrderTheyCameIn(
            @ForAll("candidates") List<Candidate> candidates, @ForAll Random random) {
        var need = new Need(YARD, "repair", WEDNESDAY, null, null);
        var shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);
        assertThat(Matching.suggest(need, shuffled)).isEqualTo(Matching.suggest(need, candidates));
    }

    @Property(tries = 300)
    void suggestsOnlyThoseWhoFitEachWithReasonsAndNobodyFartherBeforeSomebodyNearer(
            @ForAll("candidates") List<Candidate> candidates) {
        var found = Matching.suggest(new Need(YARD, "repair", WEDNESDAY, DayPart.MORNING, null), candidates);
        assertThat(found).allSatisfy(one -> {
            assertThat(one.who().isTaken()).isFalse();
            assertThat(one.who().skills()).contains("repair");
            assertThat(one.who().free().isEmpty() || one.who().free().contains(WEDNESDAY_MORNING))
                    .isTrue();
            assertThat(one.reasons()).hasSize(3);
        });
        assertThat(found).extracting(MatchingTests::distance).isSorted();
        var fitting = candidates.stream()
                .filter(one -> !one.isTaken()
                        && one.skills().contains("repair")
                        && (one.free().isEmpty() || one.free().contains(WEDNESDAY_MORNING)))
                .count();
        assertThat(found).hasSize((int) fitting);
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        var time = Combinators.combine(Arbitraries.of(DayOfWeek.values()), Arbitraries.of(DayPart.values()))
                .as(FreeTime::new);
        return Combinators.combine(
                        Arbitraries.of("王师傅", "李孃孃", "陈老师", "周大爷"),
                        Arbitraries.of(YARD, NEXT_YARD, COMMUNITY, ELSEWHERE),
                        Arbitraries.of("repair", "hair").set().ofMaxSize(2),
                        time.set().ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as((called, place, skills, free, taken) ->
                        new Candidate(PersonId.next(), called, place, skills, free, taken))
                .list()
                .ofMaxSize(12);
    }

    private static Integer distance(Suggestion one) {
        var place = one.who().place();
        return place.equals(YARD) ? 0 : COMMUNITY.covers(place) ? 1 : 2;
    }

    private static Candidate who(String called, PlaceKey place) {
        return new Candidate(PersonId.next(), called, place, Set.of(), Set.of(), false);
    }
}
