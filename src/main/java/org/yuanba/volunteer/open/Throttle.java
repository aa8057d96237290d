package org.yuanba.volunteer.open;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Holds off whoever sends or guesses too much from one address; addresses are kept in memory for ten minutes alone. */
@Component("volunteerThrottle")
class Throttle {

    private static final int MOST = 20;

    private final Cache<String, AtomicInteger> sent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();

    /** Whether this one may still pass. */
    boolean lets(String address) {
        return sent.get(address, key -> new AtomicInteger()).incrementAndGet() <= MOST;
    }
}
