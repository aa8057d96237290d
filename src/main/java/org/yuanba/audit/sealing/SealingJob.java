package org.yuanba.audit.sealing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;

/** Seals twice a second while Yuanba serves, and once at the end of every command. */
@Component
@Lazy(false)
@Profile({"serve", "command"})
class SealingJob {

    private static final Logger LOG = LoggerFactory.getLogger(SealingJob.class);
    private static final long PAUSE = 500;

    private final Sealing sealing;
    private final Cities cities;
    private final boolean on;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread worker;
    private String lastFailure = "";

    SealingJob(Sealing sealing, Cities cities, @Value("${yuanba.audit.sealing:true}") boolean on) {
        this.sealing = sealing;
        this.cities = cities;
        this.on = on;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (on && event.getApplicationContext().getEnvironment().matchesProfiles("serve")) {
            worker = Thread.ofPlatform().daemon().name("audit-sealing").start(this::work);
        }
    }

    @EventListener
    void on(ContextClosedEvent event) throws InterruptedException {
        stopped.countDown();
        if (worker != null) {
            worker.join(TimeUnit.SECONDS.toMillis(10));
        }
        if (on) {
            round(sealing::sealAll);
        }
    }

    private void work() {
        try {
            while (!stopped.await(PAUSE, TimeUnit.MILLISECONDS)) {
                round(sealing::sealUnlessBusy);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(Runnable sealingOnce) {
        try {
            cities.inEach(sealingOnce);
            lastFailure = "";
        } catch (RuntimeException e) {
            var failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.warn("The audit trail waits to be sealed: {}", failure);
                lastFailure = failure;
            }
        }
    }
}
