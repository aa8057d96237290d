package org.yuanba.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.ops.Cities;

/** Takes in the notices of further years, or corrected ones. */
@Component
class HolidayImporting {

    private final HolidayTable table;
    private final Holidays holidays;
    private final AuditTrail trail;
    private final Cities cities;
    private final Clock clock;

    HolidayImporting(HolidayTable table, Holidays holidays, AuditTrail trail, Cities cities, Clock clock) {
        this.table = table;
        this.holidays = holidays;
        this.trail = trail;
        this.cities = cities;
        this.clock = clock;
    }

    /** What would change if these notices were taken in; years that stay as they are come not. */
    List<YearChange> compare(List<HolidayYear> notices) {
        var known = new TreeMap<Integer, HolidayYear>();
        table.notices().forEach(year -> known.put(year.year(), year));
        return notices.stream()
                .map(notice -> YearChange.between(Optional.ofNullable(known.get(notice.year())), notice))
                .filter(YearChange::changesSomething)
                .toList();
    }

    /** Takes them in and answers the years that changed. */
    @Transactional
    List<Integer> take(List<HolidayYear> notices, String source, Actor by) {
        var changed = new ArrayList<Integer>();
        for (var change : compare(notices)) {
            table.replace(change.after(), source, LocalDate.now(clock));
            changed.add(change.year());
        }
        if (!changed.isEmpty()) {
            var years = changed.stream().map(String::valueOf).collect(Collectors.joining(", "));
            Cities.chosen()
                    .or(cities::standard)
                    .ifPresent(city -> trail.record(AuditEntry.of(by, "calendar.imported", city.root(), null, years)
                            .with("source", null, source)));
            forgetAfterwards();
        }
        return changed;
    }

    private void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                holidays.forget();
            }
        });
    }
}
