package org.yuanba.organisation.coverage;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;

/** Looks every few minutes whether a day has passed. */
@Component
class DaysCrossedJob {

    private final DaysCrossed crossed;
    private final Cities cities;

    DaysCrossedJob(DaysCrossed crossed, Cities cities) {
        this.crossed = crossed;
        this.cities = cities;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void look() {
        cities.inEach(crossed::look);
    }
}
