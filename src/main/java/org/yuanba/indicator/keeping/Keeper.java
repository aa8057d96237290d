package org.yuanba.indicator.keeping;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row whose holder keeps the figures of a city: one at a time, however many Yuanbas run. */
@Component
class Keeper {

    private final JdbcClient jdbc;

    Keeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the row until the transaction ends; waits for whoever has it. */
    State hold() {
        return read(" for update");
    }

    /** Reads without taking. */
    State look() {
        return read("");
    }

    private State read(String how) {
        return jdbc.sql("select first_day, kept_until, lineage_changed from indicator_keeper" + how)
                .query((row, n) -> new State(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getBoolean(3)))
                .single();
    }

    void began(LocalDate firstDay) {
        jdbc.sql("update indicator_keeper set first_day = least(first_day, ?)")
                .param(firstDay)
                .update();
    }

    void keptUntil(LocalDate monthEnd) {
        jdbc.sql("update indicator_keeper set kept_until = ?").param(monthEnd).update();
    }

    void lineageChanged(boolean changed) {
        jdbc.sql("update indicator_keeper set lineage_changed = ?")
                .param(changed)
                .update();
    }

    /**
     * How far keeping has come.
     *
     * @param firstDay the first day of which anything is known
     * @param keptUntil the last month-end that is kept
     * @param lineageChanged whether compounds merged, ended or got other keys since month-ends were compared
     */
    record State(@Nullable LocalDate firstDay, @Nullable LocalDate keptUntil, boolean lineageChanged) {

        /** The month-ends that are kept, oldest first. */
        List<LocalDate> kept() {
            return keptUntil == null ? List.of() : monthEnds(firstDay, keptUntil.plusDays(1));
        }

        /** The month-ends before a day that wait to be kept, oldest first. */
        List<LocalDate> due(LocalDate today) {
            return monthEnds(keptUntil == null ? firstDay : keptUntil.plusDays(1), today);
        }

        private static List<LocalDate> monthEnds(@Nullable LocalDate from, LocalDate before) {
            var ends = new ArrayList<LocalDate>();
            if (from != null) {
                for (var month = YearMonth.from(from);
                        month.atEndOfMonth().isBefore(before);
                        month = month.plusMonths(1)) {
                    ends.add(month.atEndOfMonth());
                }
            }
            return ends;
        }
    }
}
