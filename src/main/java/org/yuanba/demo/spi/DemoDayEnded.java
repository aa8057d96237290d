package org.yuanba.demo.spi;

import java.time.LocalDate;

/**
 * A day of the sample city's past ended, every part built up to it. Told within the process, in the city, on the
 * building thread, while the clock stands at that evening.
 */
public record DemoDayEnded(LocalDate day) {}
