package org.yuanba.problem.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.catalog.Catalog;

/**
 * Holds off whoever sends far more than people write, by address, by compound and by account; nobody solves a puzzle. Kept in
 * memory for ten minutes, and nowhere else.
 */
@Component
public class Limits {

    /** How long a span of counting is. */
    public static final Duration SPAN = Duration.ofMinutes(10);

    private static final int MOST_KNOWN = 500_000;

    private final Catalog catalog;
    private final Clock clock;
    private final Cache<String, Span> spans =
            Caffeine.newBuilder().expireAfterWrite(SPAN).maximumSize(MOST_KNOWN).build();

    Limits(Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Refuses what is too much: the rule says how much passes for each who. */
    public void pass(String rule, String who) {
        if (!lets(rule, who)) {
            throw new ProblemRefused("", "problem.refused.often", SPAN.toMinutes());
        }
    }

    /** Whether one more passes. */
    public boolean lets(String rule, String who) {
        var most = catalog.rule(rule);
        var now = clock.instant();
        var span = spans.asMap()
                .compute(
                        rule + " " + who,
                        (key, before) -> before == null || now.isAfter(before.end())
                                ? new Span(now.plus(SPAN), 1)
                                : new Span(before.end(), Math.min(before.count(), most) + 1));
        return span.count() <= most;
    }

    private record Span(Instant end, int count) {}
}
