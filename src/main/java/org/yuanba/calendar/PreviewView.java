package org.yuanba.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file of holidays would change, or what is wrong with it.
 *
 * @param source where the file says it is from, or its name
 * @param years the years that would change
 * @param faults what is wrong; then nothing can be taken in
 * @param content the file's notices, to be handed back on confirming
 */
public record PreviewView(String source, List<Year> years, List<Fault> faults, String content) {

    /** Whether there is something to take in. */
    public boolean canBeTaken() {
        return faults.isEmpty() && !years.isEmpty();
    }

    /**
     * A year that would change.
     *
     * @param year the year
     * @param isNew whether nothing is known of it yet
     * @param off how many days will be off
     * @param worked how many weekend days will be worked
     * @param days the days that change
     */
    public record Year(int year, boolean isNew, long off, long worked, List<Day> days) {}

    /**
     * A day that would change.
     *
     * @param day the day
     * @param before what is known of it, or none
     * @param after what the file says, or none
     */
    public record Day(
            LocalDate day,
            @Nullable HolidayDay before,
            @Nullable HolidayDay after) {}

    /**
     * Something wrong with the file.
     *
     * @param key message key of the sentence
     * @param arguments its arguments
     */
    public record Fault(String key, List<Object> arguments) {}

    static PreviewView of(String source, HolidayFile.Content content, List<YearChange> changes, String json) {
        return new PreviewView(
                source,
                changes.stream().map(PreviewView::year).toList(),
                content.faults().stream()
                        .map(fault -> new Fault(fault.key(), fault.arguments()))
                        .toList(),
                json);
    }

    private static Year year(YearChange change) {
        return new Year(
                change.year(),
                change.isNew(),
                change.after().offDays(),
                change.after().workedDays(),
                change.days().stream().map(PreviewView::day).toList());
    }

    private static Day day(YearChange.DayChange change) {
        var one = change.after() == null ? change.before() : change.after();
        return new Day(Objects.requireNonNull(one).day(), change.before(), change.after());
    }
}
