package org.yuanba.volunteer.helper;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;

/** Forgets once a day while Yuanba serves. */
@Component
@Lazy(false)
@Profile("serve")
class ForgettingJob {

    private final Forgetting forgetting;
    private final Cities cities;

    ForgettingJob(Forgetting forgetting, Cities cities) {
        this.forgetting = forgetting;
        this.cities = cities;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void forget() {
        cities.inEach(forgetting::forgetOld);
    }
}
