package org.yuanba.access.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is in China, by which grants begin and end. */
public final class Today {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Today() {}

    /** The day now. */
    public static LocalDate of(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
