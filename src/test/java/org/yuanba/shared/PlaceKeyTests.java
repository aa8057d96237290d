package org.yuanba.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceKeyTests {

    @Property
    void readsBackWhatItWrites(@ForAll("keys") PlaceKey key) {
        assertThat(PlaceKey.parse(key.toString())).contains(key);
    }

    @Property
    void takesATextExactlyWhenItHasAsManyDigitsAsALevel(@ForAll String text) {
        boolean right = text.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15}");
        assertThat(PlaceKey.parse(text).isPresent()).isEqualTo(right);
    }

    @Property
    void takesDigitsExactlyWhenTheirNumberIsThatOfALevel(@ForAll("digits") String text) {
        assertThat(PlaceKey.parse(text).isPresent())
                .isEqualTo(List.of(2, 4, 6, 9, 12, 15).contains(text.length()));
    }

    @Property
    void coversExactlyTheRangeOfKeysFromItselfToItsUpperBound(
            @ForAll("keys") PlaceKey key, @ForAll("keys") PlaceKey other) {
        boolean inRange =
                key.value().compareTo(other.value()) <= 0 && other.value().compareTo(key.upperBound()) < 0;
        assertThat(key.covers(other)).isEqualTo(inRange);
    }

    @Property
    void coversEveryPlaceBelowIt(@ForAll("keys") PlaceKey key, @ForAll("digits") String more) {
        PlaceKey.parse(key.value() + more).ifPresent(below -> {
            assertThat(key.covers(below)).isTrue();
            assertThat(below.value()).isLessThan(key.upperBound());
            assertThat(below.covers(key)).isEqualTo(below.equals(key));
        });
    }

    @Property
    void coversItself(@ForAll("keys") PlaceKey key) {
        assertThat(key.covers(key)).isTrue();
    }

    @Property
    void twoThatCoverEachOtherAreTheSame(@ForAll("keys") PlaceKey one, @ForAll("keys") PlaceKey other) {
        if (one.covers(other) && other.covers(one)) {
            assertThat(one).isEqualTo(other);
        }
    }

    @Property
    void liesInItsParentOneLevelBelow(@ForAll("keys") PlaceKey key) {
        Assume.that(key.level() != PlaceLevel.PROVINCE);
        var parent = key.parent().orElseThrow();
        assertThat(parent.covers(key)).isTrue();
        assertThat(parent.level().below()).contains(key.level());
    }

    @Property
    void hasAPathThatBeginsAtTheProvinceAndEndsAtItself(@ForAll("keys") PlaceKey key) {
        var path = key.path();
        assertThat(path.getFirst().level()).isEqualTo(PlaceLevel.PROVINCE);
        assertThat(path.getLast()).isEqualTo(key);
        for (int i = 1; i < path.size(); i++) {
            assertThat(path.get(i).parent()).contains(path.get(i - 1));
        }
    }

    @Property
    void comesAfterThePlacesThatCoverItInTheOrderOfKeys(@ForAll("keys") PlaceKey key) {
        assertThat(key.path()).isSorted();
    }

    @Property
    void isNotCutToALevelBelowItsOwn(@ForAll("keys") PlaceKey key) {
        for (var level : PlaceLevel.values()) {
            if (level.digits() > key.value().length()) {
                assertThatIllegalArgumentException().isThrownBy(() -> key.at(level));
            } else {
                assertThat(key.at(level).covers(key)).isTrue();
            }
        }
    }

    @Test
    void hasNoParentAsAProvince() {
        assertThat(new PlaceKey("51").parent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "510", "51010", "5101070", "5101 7", "５１", "51-1", "5101070090040011", "٥١"})
    void refusesWhatIsNoKey(String text) {
        assertThat(PlaceKey.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PlaceKey(text));
    }

    @Provide
    Arbitrary<PlaceKey> keys() {
        return Arbitraries.of(PlaceLevel.values())
                .flatMap(level -> Arbitraries.strings().withChars('0', '1', '9').ofLength(level.digits()))
                .map(PlaceKey::new);
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMaxLength(17);
    }
}
