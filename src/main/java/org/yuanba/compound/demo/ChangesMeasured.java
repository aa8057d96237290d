package org.yuanba.compound.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.yuanba.access.Scope;
import org.yuanba.ops.spi.Benchmark.Figure;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Changes a thousand compounds a second for some seconds, and how long each change took to be in the figures. */
final class ChangesMeasured {

    private static final int SECONDS = 10;
    private static final int BATCHES_A_SECOND = 10;
    private static final int BATCH = 100;
    private static final long PAUSE = 300;

    private final FiguresBenchmark.City city;
    private final ConcurrentLinkedQueue<Long> written = new ConcurrentLinkedQueue<>();
    private final List<Double> lags = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);

    ChangesMeasured(FiguresBenchmark.City city) {
        this.city = city;
    }

    Figure measure(PlaceKey root) throws InterruptedException {
        var scope = Scope.ofPublicPlace(root);
        var communities = city.places().at(PlaceLevel.COMMUNITY, scope).stream()
                .map(Place::key)
                .toList();
        var keeper = Thread.ofPlatform().start(this::keep);
        var start = System.nanoTime();
        for (int i = 0; i < SECONDS * BATCHES_A_SECOND; i++) {
            city.grown().revise(communities, scope, BATCH);
            written.add(System.nanoTime());
            var due = start + (i + 1) * 1_000_000_000L / BATCHES_A_SECOND;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        }
        var rate = SECONDS * BATCHES_A_SECOND * BATCH / ((System.nanoTime() - start) / 1e9);
        done.countDown();
        keeper.join();
        lags.sort(null);
        return new Figure(
                "changes of compounds in batches of %d, until they are in every figure above".formatted(BATCH),
                "%.0f/s, p50 %.0f ms, most %.0f ms".formatted(rate, lags.get(lags.size() / 2), lags.getLast()),
                "1,000/s within 1 s",
                "");
    }

    /** As {@code serve} does it: three rounds a second. */
    private void keep() {
        try {
            var last = false;
            while (!last) {
                last = done.await(PAUSE, TimeUnit.MILLISECONDS);
                var before = List.copyOf(written);
                city.upkeep().keepUp();
                var now = System.nanoTime();
                before.forEach(at -> lags.add((now - at) / 1e6));
                written.removeAll(before);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
