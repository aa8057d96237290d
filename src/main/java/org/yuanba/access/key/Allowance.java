package org.yuanba.access.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts how often something happens within a span that begins with its first time; kept in memory alone. */
public final class Allowance<K> {

    private static final int MOST_KNOWN = 100_000;

    private final Clock clock;
    private final Duration span;
    private final Cache<K, Span> spans;

    /** Counts by this clock, so long from each first time on. */
    public Allowance(Clock clock, Duration span) {
        this.clock = clock;
        this.span = span;
        this.spans = Caffeine.newBuilder()
                .expireAfterWrite(span)
                .maximumSize(MOST_KNOWN)
                .build();
    }

    /** Takes one of so many; how long to wait when none is left. */
    public Optional<Duration> take(K who, int most) {
        var now = clock.instant();
        var counted = spans.asMap()
                .compute(
                        who,
                        (key, before) -> before == null || !now.isBefore(before.end())
                                ? new Span(now.plus(span), 1)
                                : new Span(before.end(), Math.min(before.count(), most) + 1));
        return counted.count() <= most ? Optional.empty() : Optional.of(Duration.between(now, counted.end()));
    }

    private record Span(Instant end, int count) {}
}
