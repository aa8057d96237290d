package org.yuanba.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.indicator.spi.Measure.Kind;

class FigureTests {

    private static final Measure RATE = Measure.sum("coverage", Kind.RATE);

    @Test
    void isAFractionForARate() {
        assertThat(new Figure(RATE, 8_800, 11_000, 0).value()).contains(new BigDecimal("0.800000"));
        assertThat(new Figure(RATE, 1, 3, 0).value()).contains(new BigDecimal("0.333333"));
    }

    @Test
    void hasNoValueForARateOfNothing() {
        assertThat(new Figure(RATE, 0, 0, 12).value()).isEmpty();
    }

    @Test
    void isTheAmountItselfOtherwise() {
        assertThat(new Figure(Measure.sum("floor_area", Kind.AREA), 2_741_250, 1, 0).value())
                .contains(new BigDecimal("2741250"));
    }

    @Test
    void isSmallFromOneToFourAndForARateAlsoWhereAlmostAllAreIn() {
        var count = Measure.sum("residents", Kind.COUNT);
        assertThat(new Figure(count, 4, 1, 0).isSmall()).isTrue();
        assertThat(new Figure(count, 0, 1, 0).isSmall()).isFalse();
        assertThat(new Figure(count, 5, 8, 0).isSmall()).isFalse();
        assertThat(new Figure(RATE, 96, 100, 0).isSmall()).isTrue();
        assertThat(new Figure(RATE, 100, 100, 0).isSmall()).isFalse();
    }

    @Test
    void refusesACodeThatIsNotOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Measure.ofCompounds("Org Coverage"));
    }
}
