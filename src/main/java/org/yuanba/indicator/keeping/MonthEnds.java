package org.yuanba.indicator.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the sums of the last day of each month, and compares them by today's compounds once these changed. */
@Service
class MonthEnds {

    private final Kept kept;
    private final Lineage lineage;
    private final MeasureBook book;

    MonthEnds(Kept kept, Lineage lineage, MeasureBook book) {
        this.kept = kept;
        this.lineage = lineage;
        this.book = book;
    }

    /** Keeps the month-ends before this day that are not kept yet and for which nothing waits any more. */
    @Transactional
    void close(LocalDate today) {
        var due = kept.keeper().look().due(today);
        if (due.isEmpty() && !kept.keeper().look().lineageChanged()) {
            return;
        }
        var state = kept.keeper().hold();
        var all = new ArrayList<>(state.kept());
        var fresh = new ArrayList<LocalDate>();
        for (var day : state.due(today)) {
            if (kept.marks().anyUntil(day)) {
                break;
            }
            kept.totals().keepMonth(day, "then", sums(day));
            kept.keeper().keptUntil(day);
            fresh.add(day);
            all.add(day);
        }
        compare(state.lineageChanged() ? all : fresh);
        if (state.lineageChanged()) {
            kept.keeper().lineageChanged(false);
        }
    }

    private void compare(List<LocalDate> days) {
        if (!days.isEmpty()) {
            lineage.differences(days, book.positions())
                    .forEach((day, differences) -> kept.totals()
                            .keepMonth(day, "now", Lineage.applied(kept.totals().month(day, "then"), differences)));
        }
    }

    /** The sums of a day, added up from the kept.parts(). */
    Map<String, Amounts> sums(LocalDate day) {
        var sums = new Sums();
        kept.parts().on(day, (place, amounts) -> sums.add(place, amounts, 1));
        return sums.places();
    }
}
