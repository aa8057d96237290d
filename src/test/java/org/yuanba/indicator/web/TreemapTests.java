package org.yuanba.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TreemapTests {

    @Property(tries = 200)
    void givesEachAmountItsShareOfTheAreaInsideTheRectangle(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 3000) Long> amounts) {
        var total = amounts.stream().mapToLong(Long::longValue).sum();
        var boxes = Treemap.of(amounts, 400, 210);

        assertThat(boxes)
                .hasSize((int) amounts.stream().filter(amount -> amount > 0).count());
        for (var box : boxes) {
            assertThat(box.width() * box.height())
                    .isCloseTo(400.0 * 210 * amounts.get(box.index()) / total, within(0.01));
            assertThat(box.x()).isGreaterThanOrEqualTo(-1e-6);
            assertThat(box.y()).isGreaterThanOrEqualTo(-1e-6);
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(400 + 1e-6);
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(210 + 1e-6);
        }
    }

    @Property(tries = 100)
    void letsNoTwoBoxesOverlap(@ForAll @Size(min = 2, max = 15) List<@LongRange(min = 1, max = 500) Long> amounts) {
        var boxes = Treemap.of(amounts, 400, 210);
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(overlap(boxes.get(i), boxes.get(j))).isLessThan(0.001);
            }
        }
    }

    private static double overlap(Treemap.Box a, Treemap.Box b) {
        var across = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        var down = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        return Math.max(0, across) * Math.max(0, down);
    }

    @Test
    void drawsNothingOfNothing() {
        assertThat(Treemap.of(List.of(0L, 0L), 400, 210)).isEmpty();
    }
}
