package org.yuanba.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;

/**
 * With which algorithms the numbers of a city are hashed, so that nothing is looked for under others. Whatever is written
 * today is always among them; older ones are looked up once a minute, because the index that tells them is full of rows
 * nobody may see yet while many come in.
 */
@Component
class NumberMarks {

    private static final Duration HOLDS = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;
    private final Clock clock;
    private final Map<City, Looked> looked = new ConcurrentHashMap<>();

    NumberMarks(JdbcClient jdbc, PersonSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The marks of the chosen city; any number tells which one is written today. */
    IntPredicate of(Mobile any) {
        int today = Byte.toUnsignedInt(secrets.blindToday(ContactKind.MOBILE, any)[0]);
        var stored = stored();
        return mark -> mark == today || stored.test(mark);
    }

    private IntPredicate stored() {
        var city = Cities.chosen().orElse(null);
        if (city == null) {
            return look();
        }
        var now = clock.instant();
        return looked.compute(
                        city,
                        (key, before) -> before == null || !now.isBefore(before.until())
                                ? new Looked(look(), now.plus(HOLDS))
                                : before)
                .marks();
    }

    @Unscoped("tells with which algorithms numbers were hashed, and of nobody in particular")
    private IntPredicate look() {
        return jdbc.sql("""
                select get_byte(a.blind, 0), get_byte(z.blind, 0)
                from (select blind from person_contact where blind is not null order by blind limit 1) a,
                  (select blind from person_contact where blind is not null order by blind desc limit 1) z
                """)
                .query((row, n) -> between(row.getInt(1), row.getInt(2)))
                .optional()
                .orElse(mark -> false);
    }

    private static IntPredicate between(int first, int last) {
        return mark -> first <= mark && mark <= last;
    }

    private record Looked(IntPredicate marks, Instant until) {}
}
