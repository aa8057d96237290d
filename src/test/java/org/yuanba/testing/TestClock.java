package org.yuanba.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.yuanba.ops.CityClock;

/** A clock tests can turn: it runs with the machine's until set, and again after {@link Turned#run()}. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    @Bean
    @Primary
    Turned turnedClock() {
        return new Turned();
    }

    /** The clock; set it in a test, and let it run again afterwards. */
    public static final class Turned extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        /** Turns the clock so that it is this instant now; it goes on from there. */
        public void set(Instant now) {
            ahead = Duration.between(Clock.systemUTC().instant(), now);
        }

        /** Turns the clock forward. */
        public void advance(Duration by) {
            ahead = ahead.plus(by);
        }

        /** Lets it show the machine's time again. */
        public void run() {
            ahead = Duration.ZERO;
        }

        @Override
        public Instant instant() {
            return CityClock.shown(Clock.systemUTC().instant().plus(ahead));
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            var turned = this;
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return turned.withZone(other);
                }

                @Override
                public Instant instant() {
                    return turned.instant();
                }
            };
        }
    }
}
