package org.yuanba.exchange.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Looks several times a second how much heap is really held, by collecting garbage first. */
final class HeapWatch implements AutoCloseable {

    private static final long PAUSE = 300;

    private final AtomicLong most = new AtomicLong();
    private final long before = held();
    private final Thread watcher = Thread.ofPlatform().daemon().unstarted(this::watch);

    private HeapWatch() {}

    static HeapWatch begin() {
        var watch = new HeapWatch();
        watch.watcher.start();
        return watch;
    }

    /** The most that was held beyond what was there at the beginning. */
    long most() {
        return Math.max(0, most.get() - before);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            most.accumulateAndGet(held(), Math::max);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static long held() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
