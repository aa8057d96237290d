package org.yuanba.demo.spi;

import java.time.LocalDate;
import java.util.List;

/**
 * A module's part of the sample city, built once when {@code serve --demo} starts on an empty directory. The city has a
 * past: all parts are built as of its first day, then what changed is told day by day, and today's last. The clock
 * stands at the day that is being built, so that what use cases write is dated by themselves.
 */
public interface DemoSource {

    /** Where it stands in the building order; a module comes after those it builds on. */
    int order();

    /** Builds its part in the current city, as of the first day. */
    default void build() {}

    /**
     * Changes what changed until the evening of this day; called for each month-end of the city's past after the first
     * day, oldest first.
     */
    default void change(LocalDate day) {}

    /** Adds what belongs to today; called last, the clock running again. */
    default void finish() {}

    /** Personal links for some of its invented people, made anew; shown on the console at each start. */
    default List<DemoLink> links() {
        return List.of();
    }
}
