package org.yuanba.ops;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock everybody reads, whose days are those of China. While the past of a sample city is built it stands at a
 * moment of that past, for the thread that builds it and for nobody else.
 */
public final class CityClock extends Clock {

    private static final ScopedValue<Instant> STANDING = ScopedValue.newInstance();

    private final ZoneId zone;

    CityClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Does work while the clock stands at this moment. */
    public static void standing(Instant at, Runnable work) {
        ScopedValue.where(STANDING, at).run(work);
    }

    /** What a clock shows here that would show this moment: the one it stands at, if it stands. */
    public static Instant shown(Instant now) {
        return STANDING.isBound() ? STANDING.get() : now;
    }

    @Override
    public Instant instant() {
        return shown(Clock.systemUTC().instant());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new CityClock(other);
    }
}
