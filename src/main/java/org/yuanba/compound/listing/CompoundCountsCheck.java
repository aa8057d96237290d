package org.yuanba.compound.listing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.ops.spi.Check;

/** Counts every compound anew and compares with the kept counts. */
@Component
class CompoundCountsCheck implements Check {

    private static final int MOST = 100;

    private final CompoundCounts counts;

    CompoundCountsCheck(CompoundCounts counts) {
        this.counts = counts;
    }

    @Override
    public String name() {
        return "compound-counts";
    }

    @Override
    public List<String> findings() {
        return counts.drift(MOST).stream()
                .map(drift -> "%s: %s %s is kept as %d, counted anew it is %d"
                        .formatted(drift.place(), drift.facet(), drift.value(), drift.kept(), drift.counted()))
                .toList();
    }
}
