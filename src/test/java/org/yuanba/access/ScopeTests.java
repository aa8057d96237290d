package org.yuanba.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yuanba.shared.PlaceKey;

class ScopeTests {

    private static final PlaceKey WUHOU = new PlaceKey("510107");
    private static final PlaceKey TIAOSANTA = new PlaceKey("510107009");
    private static final PlaceKey JIFU = new PlaceKey("510107009004");

    @Property
    void coversExactlyThePlacesWhoseKeyBeginsWithAGrantedOne(
            @ForAll("grants") List<PlaceKey> granted, @ForAll("places") PlaceKey place) {
        var byHand = granted.stream().anyMatch(root -> place.value().startsWith(root.value()));

        assertThat(Scope.of(granted).covers(place)).isEqualTo(byHand);
    }

    @Property
    void hasRangesThatHoldTheSamePlaces(@ForAll("grants") List<PlaceKey> granted, @ForAll("places") PlaceKey place) {
        var parameters = Scope.of(granted).on("key").parameters();
        var inARange = false;
        for (int i = 0; parameters.containsKey("scopeFrom" + i); i++) {
            var from = String.valueOf(parameters.get("scopeFrom" + i));
            var to = String.valueOf(parameters.get("scopeTo" + i));
            inARange |= place.value().compareTo(from) >= 0 && place.value().compareTo(to) < 0;
        }

        assertThat(inARange).isEqualTo(Scope.of(granted).covers(place));
    }

    @Property
    void keepsNoRootInsideAnother(@ForAll("grants") List<PlaceKey> granted) {
        var roots = Scope.of(granted).roots();

        assertThat(roots)
                .allSatisfy(root -> assertThat(roots.stream().filter(other -> other.covers(root)))
                        .containsExactly(root));
    }

    @Property
    void doesNotDependOnTheOrderOfGrants(@ForAll("grants") List<PlaceKey> granted) {
        assertThat(Scope.of(granted.reversed()).roots())
                .isEqualTo(Scope.of(granted).roots());
    }

    @Property
    void isWithinAPlaceWhatBothHold(
            @ForAll("grants") List<PlaceKey> granted,
            @ForAll("places") PlaceKey around,
            @ForAll("places") PlaceKey place) {
        var scope = Scope.of(granted);

        assertThat(scope.within(around).covers(place)).isEqualTo(scope.covers(place) && around.covers(place));
    }

    @Property
    void refusesExactlyWhatItDoesNotCover(@ForAll("grants") List<PlaceKey> granted, @ForAll("places") PlaceKey place) {
        var scope = Scope.of(granted);
        if (scope.covers(place)) {
            assertThat(scope.require(place)).isEqualTo(place);
        } else {
            assertThatExceptionOfType(OutOfScope.class).isThrownBy(() -> scope.require(place));
        }
    }

    @Property
    void givesAnActorWhatHerGrantsHoldTogether(
            @ForAll("grants") List<PlaceKey> editing,
            @ForAll("grants") List<PlaceKey> viewing,
            @ForAll("places") PlaceKey place) {
        var grants = editing.stream()
                .map(key -> new Actor.Held("editor", key, Set.of("compound:edit", "compound:view")))
                .collect(Collectors.toSet());
        viewing.forEach(key -> grants.add(new Actor.Held("viewer", key, Set.of("compound:view"))));
        var actor = new Actor(new AccountId(new UUID(1, 1)), "someone", "Someone", grants);
        var may = Scope.of(actor.grants().stream()
                .filter(held -> held.permissions().contains("compound:edit"))
                .map(Actor.Held::place)
                .toList());

        assertThat(may.covers(place)).isEqualTo(editing.stream().anyMatch(key -> key.covers(place)));
    }

    @Example
    void becomesOneRangeWhenOneGrantLiesInAnother() {
        assertThat(Scope.of(List.of(JIFU, WUHOU, TIAOSANTA)).roots()).containsExactly(WUHOU);
    }

    @Example
    void seesNothingWithoutAGrant() {
        var nothing = Access.nowhere();

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.covers(JIFU)).isFalse();
        assertThat(nothing.on("key").sql()).isEqualTo("false");
    }

    @Example
    void doesNotTakeANeighbourForAPlaceInside() {
        assertThat(Scope.of(List.of(TIAOSANTA)).covers(new PlaceKey("510107010")))
                .isFalse();
        assertThat(Scope.of(List.of(JIFU)).covers(TIAOSANTA)).isFalse();
    }

    @Provide
    Arbitrary<List<PlaceKey>> grants() {
        return places().list().ofMaxSize(8);
    }

    /** Places in a small corner, so that they often lie in each other. */
    @Provide
    Arbitrary<PlaceKey> places() {
        var lengths = Arbitraries.of(2, 4, 6, 9, 12, 15);
        var digits = Arbitraries.strings().withChars("01").ofLength(15);
        return lengths.flatMap(length -> digits.map(text -> new PlaceKey(("5" + text).substring(0, length))));
    }
}
