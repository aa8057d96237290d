package org.yuanba.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which day's figures are asked for.
 *
 * @param date the day, or none for today; of days before, month-ends are kept, so the last one on or before it is answered
 * @param basis by which compounds a day before is counted
 */
public record Asked(@Nullable LocalDate date, Basis basis) {

    /** As it is now. */
    public static final Asked TODAY = new Asked(null, Basis.NOW);
}
