package org.yuanba.access.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccessRules;
import org.yuanba.access.AccountId;

/**
 * Counts tries before they are checked, so that a hundred at once are not worth more than five in a row: the try that
 * reaches the limit locks the account, and opens it again only if it turns out right.
 */
@Component
class Attempts {

    private final JdbcClient jdbc;
    private final RulesKeeping rules;
    private final Clock clock;

    Attempts(JdbcClient jdbc, RulesKeeping rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** Takes one try, if the account is not locked. */
    Optional<Attempt> take(AccountId account) {
        AccessRules now = rules.current();
        return jdbc.sql("""
                insert into access_sign_in as s (account, failed_attempts, locked_until) values (:account, 1, null)
                on conflict (account) do update set
                  failed_attempts = case when s.locked_until is null then s.failed_attempts else 0 end + 1,
                  locked_until = case
                    when case when s.locked_until is null then s.failed_attempts else 0 end + 1 >= :most
                    then cast(:until as timestamptz) end
                where s.locked_until is null or s.locked_until <= :now
                returning locked_until
                """)
                .param("account", account.value())
                .param("most", now.lockAfter())
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(Duration.ofMinutes(now.lockMinutes()))))
                .query((row, n) -> new Attempt(instant(row.getTimestamp(1))))
                .optional();
    }

    /** The try was right, but a code must follow: it does not count, and earlier ones still do. */
    void giveBack(AccountId account) {
        jdbc.sql("""
                update access_sign_in set failed_attempts = greatest(failed_attempts - 1, 0), locked_until = null
                where account = ?
                """).param(account.value()).update();
    }

    /** Everything was right: counting begins anew. */
    void clear(AccountId account) {
        jdbc.sql("update access_sign_in set failed_attempts = 0, locked_until = null where account = ?")
                .param(account.value())
                .update();
    }

    /** Uses up the step of a code; false when it or a later one was used before. */
    boolean use(AccountId account, long step) {
        return jdbc.sql("""
                insert into access_sign_in as s (account, totp_last_step) values (:account, :step)
                on conflict (account) do update set totp_last_step = :step where s.totp_last_step < :step
                """)
                        .param("account", account.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    /** The last step used. */
    long lastStep(AccountId account) {
        return jdbc.sql("select totp_last_step from access_sign_in where account = ?")
                .param(account.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** She is in. */
    void succeeded(AccountId account) {
        jdbc.sql("""
                insert into access_sign_in (account, last_sign_in_at) values (:account, :now)
                on conflict (account) do update
                set failed_attempts = 0, locked_until = null, last_sign_in_at = excluded.last_sign_in_at
                """)
                .param("account", account.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /**
     * One try.
     *
     * @param lockedUntil until when the account is locked if the try is wrong, none while tries are left
     */
    record Attempt(@Nullable Instant lockedUntil) {}
}
