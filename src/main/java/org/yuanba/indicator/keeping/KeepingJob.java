package org.yuanba.indicator.keeping;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;

/** Keeps figures up three times a second while Yuanba serves: what happens shows within a second. */
@Component
@Lazy(false)
@Profile("serve")
class KeepingJob {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingJob.class);
    private static final long PAUSE = 300;

    private final IndicatorKeeping keeping;
    private final Cities cities;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread worker;
    private String lastFailure = "";

    KeepingJob(IndicatorKeeping keeping, Cities cities) {
        this.keeping = keeping;
        this.cities = cities;
    }

    @EventListener(ApplicationReadyEvent.class)
    void on() {
        worker = Thread.ofPlatform().daemon().name("indicators").start(this::work);
    }

    @EventListener
    void on(ContextClosedEvent event) throws InterruptedException {
        stopped.countDown();
        if (worker != null) {
            worker.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private void work() {
        try {
            while (!stopped.await(PAUSE, TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            cities.inEach(keeping::keepUp);
            lastFailure = "";
        } catch (RuntimeException e) {
            var failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.warn("Figures wait to be kept up: {}", failure);
                lastFailure = failure;
            }
        }
    }
}
