package org.yuanba.access.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.AccessRules;
import org.yuanba.access.AccessRulesChanged;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actor;
import org.yuanba.access.Unscoped;

/** Reads and changes a city's rules on signing in. */
@Component
public class RulesKeeping {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RulesKeeping(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The rules of the current city. */
    @Unscoped("four numbers that hold in the whole city")
    public AccessRules current() {
        return jdbc.sql("select lock_after, lock_minutes, password_days, idle_minutes from access_rules")
                .query((row, n) -> new AccessRules(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /**
     * The rules become these.
     *
     * @throws AccountRefused when a number is outside what the protection rules allow
     */
    @Transactional
    public void change(AccessRules changed, Actor by) {
        requireAllowed(changed);
        var before = values(current());
        jdbc.sql("""
                update access_rules set lock_after = ?, lock_minutes = ?, password_days = ?, idle_minutes = ?
                """)
                .params(changed.lockAfter(), changed.lockMinutes(), changed.passwordDays(), changed.idleMinutes())
                .update();
        values(changed).forEach((rule, now) -> {
            var was = before.getOrDefault(rule, 0);
            if (!was.equals(now)) {
                events.publishEvent(new AccessRulesChanged(rule, was.toString(), now.toString(), by.account()));
            }
        });
    }

    private static void requireAllowed(AccessRules rules) {
        require(rules.lockAfter(), 3, 10, "lockAfter");
        require(rules.lockMinutes(), 10, 120, "lockMinutes");
        require(rules.passwordDays(), 0, 365, "passwordDays");
        require(rules.idleMinutes(), 5, 60, "idleMinutes");
    }

    private static void require(int value, int least, int most, String field) {
        if (value < least || value > most) {
            throw new AccountRefused(field, "access-rules.outside." + field);
        }
    }

    private static Map<String, Integer> values(AccessRules rules) {
        var values = new LinkedHashMap<String, Integer>();
        values.put("lock_after", rules.lockAfter());
        values.put("lock_minutes", rules.lockMinutes());
        values.put("password_days", rules.passwordDays());
        values.put("idle_minutes", rules.idleMinutes());
        return values;
    }
}
