package org.yuanba.notify.choice;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;

/** The hours, tries and days of this city, as they stand in its table of rules. */
@Component
@Unscoped("rules of the city, nothing about anybody")
public class NotifyRules {

    private final JdbcClient jdbc;

    NotifyRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rules that hold now. */
    public Rules now() {
        var values = new HashMap<String, String>();
        jdbc.sql("select code, value from notify_rule").query(row -> {
            values.put(row.getString(1), row.getString(2));
        });
        return new Rules(
                new QuietHours(LocalTime.parse(of(values, "quiet_from")), LocalTime.parse(of(values, "quiet_until"))),
                number(values, "tries"),
                Duration.ofSeconds(number(values, "first_pause_seconds")),
                Duration.ofSeconds(number(values, "longest_pause_seconds")),
                number(values, "keep_days"),
                number(values, "link_days"));
    }

    private static int number(Map<String, String> values, String code) {
        return Integer.parseInt(of(values, code));
    }

    private static String of(Map<String, String> values, String code) {
        var value = values.get(code);
        if (value == null) {
            throw new IllegalStateException("The rule " + code + " is missing from notify_rule");
        }
        return value;
    }

    /**
     * The rules.
     *
     * @param quiet hours without disturbance, unless somebody chose others
     * @param tries after so many a gateway is given up
     * @param firstPause after the first failed try
     * @param longestPause no pause is longer
     * @param keepDays messages are kept so long
     * @param linkDays a personal link sent along works so long
     */
    public record Rules(
            QuietHours quiet, int tries, Duration firstPause, Duration longestPause, int keepDays, int linkDays) {

        /** How long to wait after so many failed tries. */
        public Duration pauseAfter(int failedTries) {
            var pause = firstPause.multipliedBy(1L << Math.clamp(failedTries - 1L, 0, 30));
            return pause.compareTo(longestPause) > 0 ? longestPause : pause;
        }
    }
}
