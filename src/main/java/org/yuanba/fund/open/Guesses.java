package org.yuanba.fund.open;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Holds off whoever guesses codes. Only wrong ones count: a whole room may come from one address. Addresses are kept in
 * memory for ten minutes alone.
 */
@Component
class Guesses {

    private static final int MOST = 60;

    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();

    boolean mayTry(String address) {
        var tries = wrong.getIfPresent(address);
        return tries == null || tries.get() < MOST;
    }

    void wrong(String address) {
        wrong.get(address, key -> new AtomicInteger()).incrementAndGet();
    }
}
