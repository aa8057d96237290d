package org.yuanba.compound.listing;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;

/** Puts the rows of kept counts together every ten minutes, in every city. */
@Component
class CountsTidying {

    private final Cities cities;
    private final CompoundCounts counts;

    CountsTidying(Cities cities, CompoundCounts counts) {
        this.cities = cities;
        this.counts = counts;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        cities.inEach(counts::tidy);
    }
}
