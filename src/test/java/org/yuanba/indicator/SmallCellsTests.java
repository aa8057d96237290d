package org.yuanba.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.indicator.spi.Measure.Kind;
import org.yuanba.shared.PlaceKey;

class SmallCellsTests {

    private static final Measure RESIDENTS =
            Measure.sum("residents", Kind.COUNT).hiding(Measure.SmallCells.HIDDEN_FROM_PUBLIC);

    @Test
    void hidesOneToFour() {
        assertThat(hidden(0, 1, 4, 5, 20)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void hidesTheNextSmallestWhereOneAloneWouldBeGivenAwayByTheSum() {
        assertThat(hidden(300, 2, 0, 40, 17)).containsExactlyInAnyOrder(1, 4);
    }

    @Test
    void hidesNothingWhereNothingIsSmall() {
        assertThat(hidden(0, 5, 0, 7)).isEmpty();
    }

    @Property
    void neverHidesOneAloneAmongSeveral(@ForAll @Size(min = 2, max = 12) List<@LongRange(max = 30) Long> amounts) {
        var hidden = hidden(amounts.stream().mapToLong(Long::longValue).toArray());
        var several = amounts.stream().filter(amount -> amount > 0).count() > 1;
        if (several) {
            assertThat(hidden).hasSizeBetween(0, amounts.size()).isNotEqualTo(1);
            assertThat(hidden.size()).isNotEqualTo(1);
        }
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.get(i) >= 1 && amounts.get(i) <= 4) {
                assertThat(hidden).contains(i);
            }
        }
    }

    private static List<Integer> hidden(long... amounts) {
        var keys = new java.util.ArrayList<PlaceKey>();
        Map<PlaceKey, Figures> figures = new LinkedHashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            var key = new PlaceKey("5101070090%02d".formatted(i + 1));
            keys.add(key);
            figures.put(
                    key, Figures.of(key, LocalDate.of(2026, 11, 30), List.of(new Figure(RESIDENTS, amounts[i], 1, 0))));
        }
        return SmallCells.hide(RESIDENTS, keys, figures).stream()
                .map(keys::indexOf)
                .toList();
    }
}
