package org.yuanba.organisation.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Unscoped;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.organisation.rule.Rule.Code;
import org.yuanba.organisation.rule.Rules;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;

/**
 * Marks what changed by the mere passing of days since it was looked at last: a meeting grew too old, a term or a post
 * ended or began, an organisation's first or last day passed. Days on which nobody looked are made up for.
 */
@Component
public class DaysCrossed {

    private final JdbcClient jdbc;
    private final Rules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DaysCrossed(JdbcClient jdbc, Rules rules, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Marks everything whose figures are others today than on the day that was seen last. */
    @Transactional
    public void look() {
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        var seen = seen();
        if (seen.isPresent() && !seen.get().isBefore(today)) {
            return;
        }
        jdbc.sql(
                        "insert into organisation_day (single, seen) values (true, ?) on conflict (single) do update set seen = excluded.seen")
                .param(today)
                .update();
        if (seen.isPresent()) {
            var changed = changed(seen.get(), today);
            if (!changed.isEmpty()) {
                events.publishEvent(new MeasuresChanged(changed));
            }
        }
    }

    private Optional<LocalDate> seen() {
        return jdbc.sql("select seen from organisation_day")
                .query(LocalDate.class)
                .optional();
    }

    @Unscoped("a job for the whole city")
    private List<PlaceKey> changed(LocalDate seen, LocalDate today) {
        var before = rules.on(Code.MEETING_DAYS, seen);
        var now = rules.on(Code.MEETING_DAYS, today);
        if (before.number() != now.number()) {
            return jdbc.sql("select key from place where level = ? and ended_on is null")
                    .param(PlaceLevel.COMPOUND.word())
                    .query((row, n) -> new PlaceKey(row.getString(1)))
                    .list();
        }
        return jdbc.sql("""
                with crossed (organisation) as (
                  select m.organisation from organisation_meeting m
                    where m.held_on >= :seen - :days and m.held_on < :today - :days and not exists
                      (select from organisation_meeting n where n.organisation = m.organisation and n.held_on >= :today - :days)
                  union select organisation from organisation_post
                    where since > :seen and since <= :today or until >= :seen and until < :today
                  union select organisation from organisation_term
                    where since > :seen and since <= :today or until >= :seen and until < :today
                  union select organisation from organisation_compound
                    where since > :seen and since <= :today or until >= :seen and until < :today
                  union select id from organisation
                    where since > :seen and since <= :today or until >= :seen and until < :today)
                select distinct l.compound from organisation_compound l join crossed using (organisation)
                """)
                .param("seen", seen)
                .param("today", today)
                .param("days", now.number())
                .query((row, n) -> new PlaceKey(row.getString(1)))
                .list();
    }
}
