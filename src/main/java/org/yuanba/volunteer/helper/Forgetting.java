package org.yuanba.volunteer.helper;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Unscoped;
import org.yuanba.web.Dates;

/** Forgets what is needed no more: who asked, long after it was finished; who came, a month after an activity. */
@Component
@Unscoped("takes away, shows nothing")
public class Forgetting {

    private static final int DAYS_AFTER_AN_ACTIVITY = 30;

    private final JdbcClient jdbc;
    private final Words words;
    private final Clock clock;

    Forgetting(JdbcClient jdbc, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    /** Forgets all that is due; that somebody asked and that it was done stays as a number. */
    @Transactional
    public void forgetOld() {
        jdbc.sql("""
                update volunteer_request set sealed_asker = null, sealed_wish = null, asker = null, asker_first = null
                where ended_at < ? and (sealed_asker is not null or sealed_wish is not null or asker is not null)
                """)
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(words.rule("keep_days")))))
                .update();
        jdbc.sql("""
                update volunteer_sign_up set sealed_who = null where sealed_who is not null
                  and activity in (select id from volunteer_activity where day < ?)
                """)
                .param(LocalDate.now(clock.withZone(Dates.ZONE)).minusDays(DAYS_AFTER_AN_ACTIVITY))
                .update();
    }
}
