package org.yuanba.access.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccountId;

/** The sessions of an account, to be listed and ended, and its lock. */
@Component
public class OpenDoors {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenDoors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where the account is signed in now, the latest first. */
    public List<Door> of(AccountId account) {
        return jdbc.sql("""
                select handle, browser, created_at, last_seen_at from public.access_session
                where account = ? and expires_at > ? order by last_seen_at desc, handle
                """)
                .params(account.value(), Timestamp.from(clock.instant()))
                .query((row, n) -> new Door(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Ends every session of the account. */
    public void closeAll(AccountId account) {
        jdbc.sql("delete from public.access_session where account = ?")
                .param(account.value())
                .update();
    }

    /** Ends every session of the account but this one. */
    public void closeOthers(AccountId account, UUID kept) {
        jdbc.sql("delete from public.access_session where account = ? and handle <> ?")
                .params(account.value(), kept)
                .update();
    }

    void unlock(AccountId account) {
        jdbc.sql("update access_sign_in set failed_attempts = 0, locked_until = null where account = ?")
                .param(account.value())
                .update();
    }

    /**
     * One session.
     *
     * @param handle what it is called here; not what the cookie holds
     * @param browser what the browser said it is
     * @param begun when she signed in
     * @param lastSeen when it was last used, to the minute
     */
    public record Door(UUID handle, String browser, Instant begun, Instant lastSeen) {}
}
