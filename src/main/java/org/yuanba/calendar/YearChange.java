package org.yuanba.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a new notice changes in a year.
 *
 * @param after the new notice
 * @param isNew whether nothing was known of the year before
 * @param days the days that change, in order
 */
record YearChange(HolidayYear after, boolean isNew, List<DayChange> days) {

    static YearChange between(Optional<HolidayYear> before, HolidayYear after) {
        var changes = new TreeMap<LocalDate, DayChange>();
        before.ifPresent(known -> known.days().forEach(day -> changes.put(day.day(), new DayChange(day, null))));
        for (var day : after.days()) {
            var old = changes.get(day.day());
            changes.put(day.day(), new DayChange(old == null ? null : old.before(), day));
        }
        return new YearChange(
                after,
                before.isEmpty(),
                changes.values().stream().filter(DayChange::isOne).toList());
    }

    int year() {
        return after.year();
    }

    boolean changesSomething() {
        return isNew || !days.isEmpty();
    }

    /**
     * A day before and after.
     *
     * @param before what was known, or none
     * @param after what the new notice says, or none
     */
    record DayChange(@Nullable HolidayDay before, @Nullable HolidayDay after) {

        boolean isOne() {
            return before == null || after == null || !before.equals(after);
        }
    }
}
