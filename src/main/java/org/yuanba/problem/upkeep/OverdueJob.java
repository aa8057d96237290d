package org.yuanba.problem.upkeep;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;

/** Looks every few minutes whether a day has passed. */
@Component
@Lazy(false)
@Profile("serve")
class OverdueJob {

    private final OverdueDays days;
    private final Cities cities;

    OverdueJob(OverdueDays days, Cities cities) {
        this.days = days;
        this.cities = cities;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void look() {
        cities.inEach(days::look);
    }
}
