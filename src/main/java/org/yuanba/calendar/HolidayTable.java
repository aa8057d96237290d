package org.yuanba.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Unscoped;

/** The notices on holidays, kept in {@code public} for all cities. */
@Component
@Unscoped("holidays are the same in the whole country and belong to no place")
class HolidayTable {

    static final String SHIPPED = "chinese-days 1.5.7";
    static final LocalDate SHIPPED_AS_OF = LocalDate.of(2026, 8, 7);

    private final JdbcClient jdbc;
    private final HolidayFile files;
    private final TransactionTemplate apart;
    private final Clock clock;

    HolidayTable(JdbcClient jdbc, HolidayFile files, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Every notice, by year; those that come with Yuanba are entered when they are met for the first time. */
    List<HolidayYear> notices() {
        var found = read();
        if (found.isEmpty()) {
            apart.executeWithoutResult(status -> enterShipped());
            found = read();
        }
        return found;
    }

    /** Where each year is from, the newest first. */
    List<Origin> origins() {
        notices();
        return jdbc.sql("select year, source, as_of, imported_at from public.calendar_year order by year desc")
                .query((row, n) -> new Origin(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Puts a notice in the place of the one known for its year. */
    void replace(HolidayYear notice, String source, LocalDate asOf) {
        jdbc.sql("delete from public.calendar_year where year = ?")
                .param(notice.year())
                .update();
        enter(notice, source, asOf);
    }

    private void enter(HolidayYear notice, String source, LocalDate asOf) {
        int entered = jdbc.sql("""
                insert into public.calendar_year (year, source, as_of, imported_at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(notice.year(), source, asOf, Timestamp.from(clock.instant()))
                .update();
        if (entered == 1) {
            jdbc.sql("insert into public.calendar_day (year, day, off, name)"
                            + " select ?, d.* from unnest(?::date[], ?::boolean[], ?::text[]) d")
                    .params(
                            notice.year(),
                            notice.days().stream()
                                    .map(day -> day.day().toString())
                                    .toArray(String[]::new),
                            notice.days().stream().map(HolidayDay::off).toArray(Boolean[]::new),
                            notice.days().stream().map(HolidayDay::name).toArray(String[]::new))
                    .update();
        }
    }

    private void enterShipped() {
        try (var resource = Objects.requireNonNull(HolidayTable.class.getResourceAsStream("/data/chinese-days.json"))) {
            files.read(resource.readAllBytes()).years().forEach(notice -> enter(notice, SHIPPED, SHIPPED_AS_OF));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<HolidayYear> read() {
        var years = new TreeMap<Integer, List<HolidayDay>>();
        jdbc.sql("select y.year, d.day, d.off, d.name from public.calendar_year y"
                        + " join public.calendar_day d on d.year = y.year")
                .query(row -> {
                    years.computeIfAbsent(row.getInt(1), year -> new ArrayList<>())
                            .add(new HolidayDay(
                                    row.getObject(2, LocalDate.class), row.getBoolean(3), row.getString(4)));
                });
        return years.entrySet().stream()
                .map(year -> new HolidayYear(year.getKey(), year.getValue()))
                .toList();
    }

    /**
     * Where a year's notice is from.
     *
     * @param year the year
     * @param source file or address
     * @param asOf the day its state is of
     * @param importedAt when it was taken in
     */
    record Origin(int year, String source, LocalDate asOf, Instant importedAt) {}
}
