package org.yuanba.problem.upkeep;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Unscoped;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.handling.Judging;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Takes up the days that passed since it looked last; days on which nobody looked are made up for. */
@Component
@Unscoped("a job for the whole city, shows nothing")
public class OverdueDays {

    private final JdbcClient jdbc;
    private final Judging judging;
    private final Catalog catalog;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OverdueDays(JdbcClient jdbc, Judging judging, Catalog catalog, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.judging = judging;
        this.catalog = catalog;
        this.clock = clock;
        this.events = events;
    }

    /** Marks what became overdue, closes what nobody judged, forgets who told what ended long ago. */
    @Transactional
    public void look() {
        var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        var seen = jdbc.sql("select seen from problem_day for update")
                .query(LocalDate.class)
                .optional();
        jdbc.sql(
                        "insert into problem_day (single, seen) values (true, ?) on conflict (single) do update set seen = excluded.seen")
                .param(today)
                .update();
        if (seen.isPresent() && seen.get().isBefore(today)) {
            mark(seen.get(), today);
        }
        judging.closeUnjudged();
        forget();
    }

    private void mark(LocalDate seen, LocalDate today) {
        var yards = jdbc.sql("""
                select distinct place from problem
                where state in ('NEW', 'ACCEPTED', 'IN_PROGRESS') and paused_on is null and due_on >= ? and due_on < ?
                """)
                .params(seen, today)
                .query((row, n) -> new PlaceKey(row.getString(1)))
                .list();
        if (!yards.isEmpty()) {
            events.publishEvent(new MeasuresChanged(yards));
        }
    }

    private void forget() {
        var before = clock.instant().minus(Duration.ofDays(catalog.rule("contact_days")));
        jdbc.sql("""
                update problem set sealed_contact = null, sealed_words = null, person = null, person_first = null
                where ended_at < ? and (sealed_contact is not null or sealed_words is not null or person is not null)
                """).param(Timestamp.from(before)).update();
    }
}
