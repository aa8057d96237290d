package org.yuanba.roster.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FairSharesTests {

    @Test
    void sharesOutInProportionToWhatEachOffered() {
        assertThat(FairShares.of(9, List.of(3, 6, 9), List.of(0, 0, 0))).containsExactly(2, 3, 4);
        assertThat(FairShares.of(12, List.of(4, 4, 4), List.of(0, 0, 0))).containsExactly(4, 4, 4);
    }

    @Test
    void asksLessOfWhoCarriedMoreBefore() {
        assertThat(FairShares.of(12, List.of(4, 4, 4), List.of(3, 0, -3))).containsExactly(1, 4, 7);
    }

    @Test
    void asksNothingOfWhoCarriedFarTooMuchAndOthersShareTheRest() {
        assertThat(FairShares.of(6, List.of(4, 4, 4), List.of(30, 0, 0))).containsExactly(0, 3, 3);
    }

    @Test
    void asksNothingOfWhoOfferedNothing() {
        assertThat(FairShares.of(6, List.of(0, 4), List.of(0, 0))).containsExactly(0, 6);
    }

    @Property
    void sharesTheWholeBurdenAndNothingBelowZero(
            @ForAll @IntRange(max = 2000) int burden,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 20) Integer> capacity,
            @ForAll @Size(30) List<@IntRange(min = -20, max = 20) Integer> carried) {
        var shares = FairShares.of(burden, capacity, carried.subList(0, capacity.size()));
        assertThat(shares).hasSameSizeAs(capacity).allMatch(share -> share >= 0);
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(burden);
    }
}
