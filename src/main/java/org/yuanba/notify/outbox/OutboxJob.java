package org.yuanba.notify.outbox;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;

/** Sends while Yuanba serves: every few seconds what is due, once a day what may be forgotten. */
@Component
@Lazy(false)
@Profile("serve")
class OutboxJob {

    private final Outbox outbox;
    private final Cities cities;

    OutboxJob(Outbox outbox, Cities cities) {
        this.outbox = outbox;
        this.cities = cities;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void send() {
        cities.inEach(outbox::work);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void forget() {
        cities.inEach(outbox::forgetOld);
    }
}
