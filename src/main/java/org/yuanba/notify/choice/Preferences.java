package org.yuanba.notify.choice;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.notify.Way;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonReach;

/** How people want to be told: what they chose themselves, else what their record and the city say. */
@Component
@Unscoped("asked about one known person, by herself or before she is told something")
public class Preferences {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final NotifyRules rules;
    private final AuditTrail audit;

    Preferences(JdbcClient jdbc, Clock clock, NotifyRules rules, AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        this.audit = audit;
    }

    /** What holds for this person. */
    public Preference of(PersonReach reach) {
        return jdbc.sql("select ways, quiet_from, quiet_until from notify_preference where person = ?")
                .param(reach.person().value())
                .query((row, n) -> new Preference(
                        ways(row.getArray(1)),
                        new QuietHours(row.getObject(2, LocalTime.class), row.getObject(3, LocalTime.class))))
                .optional()
                .orElseGet(() -> Preference.of(reach, rules.now().quiet()));
    }

    /** Whether she said how she wants to be told. */
    public boolean hasChosen(PersonId person) {
        return jdbc.sql("select exists (select from notify_preference where person = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** From now on she wants to be told like this. */
    @Transactional
    public void choose(PersonReach reach, Preference chosen, Actor by) {
        jdbc.sql("""
                insert into notify_preference (person, ways, quiet_from, quiet_until, changed_at)
                values (:person, :ways, :from, :until, :now)
                on conflict (person) do update set ways = excluded.ways, quiet_from = excluded.quiet_from,
                  quiet_until = excluded.quiet_until, changed_at = excluded.changed_at
                """)
                .param("person", reach.person().value())
                .param("ways", chosen.ways().stream().map(Enum::name).toArray(String[]::new))
                .param("from", chosen.quiet().from())
                .param("until", chosen.quiet().until())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.record(AuditEntry.of(
                        by, "notify.ways-chosen", reach.place(), reach.person().value(), null)
                .with("ways", null, words(chosen.ways()))
                .forItsRecord());
    }

    private static String words(List<Way> ways) {
        return ways.stream().map(way -> AuditEntry.word(way.key())).reduce("", String::concat);
    }

    /** One record became part of another: what the kept one chose stands, else what the other did. */
    public void merge(PersonId kept, PersonId gone) {
        jdbc.sql("""
                insert into notify_preference (person, ways, quiet_from, quiet_until, changed_at)
                select :kept, ways, quiet_from, quiet_until, changed_at from notify_preference where person = :gone
                on conflict (person) do nothing
                """).param("kept", kept.value()).param("gone", gone.value()).update();
    }

    /** They are two again: what the kept one has from the other alone goes back with it. */
    public void part(PersonId kept, PersonId gone) {
        jdbc.sql("""
                delete from notify_preference k using notify_preference g
                where k.person = :kept and g.person = :gone and k.changed_at = g.changed_at and k.ways = g.ways
                """).param("kept", kept.value()).param("gone", gone.value()).update();
    }

    /** Forgets what this person chose. */
    public void forget(PersonId person) {
        jdbc.sql("delete from notify_preference where person = ?")
                .param(person.value())
                .update();
    }

    private static List<Way> ways(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Way::valueOf).toList();
    }
}
