package org.yuanba.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which days are worked. */
@Component
public class Holidays {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final LoadingCache<Boolean, KnownDays> recent;

    Holidays(HolidayTable table) {
        this.recent = Caffeine.newBuilder().expireAfterWrite(FRESH).build(always -> new KnownDays(table.notices()));
    }

    /** Whether the day is worked: a weekday that is no holiday, or a weekend day that was swapped. */
    public boolean isWorkingDay(LocalDate day) {
        return known().isWorked(day);
    }

    /** What the yearly notice says of the day, empty for an ordinary one. */
    public Optional<HolidayDay> on(LocalDate day) {
        return known().special(day);
    }

    /** Whether the holidays of the year are known here. */
    public boolean knows(int year) {
        return known().has(year);
    }

    KnownDays known() {
        return recent.get(true);
    }

    /** Reads the table anew next time. */
    void forget() {
        recent.invalidateAll();
    }
}
