package org.yuanba.access.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccessKeyId;
import org.yuanba.access.Scope;
import org.yuanba.access.domain.AccountQueries;
import org.yuanba.access.domain.AccountRecord;
import org.yuanba.access.domain.GrantRecord.Note;

/** Reads the keys of interface accounts, without the keys themselves. */
@Component
public class KeyQueries {

    private final JdbcClient jdbc;
    private final AccountQueries accounts;

    KeyQueries(JdbcClient jdbc, AccountQueries accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /**
     * The keys of an account in the scope, those that count first, the newest first.
     *
     * @throws org.yuanba.access.OutOfScope when the account is none of the scope
     */
    public List<AccessKeyRecord> of(AccountRecord account, Scope scope) {
        if (account.kind().signsIn()) {
            return List.of();
        }
        return jdbc.sql("""
                select k.id, k.label, k.prefix, k.per_minute, k.last_day, maker.display_name, k.made_at,
                  ender.display_name, k.ended_at, k.last_used_at
                from access_key k
                left join access_account maker on maker.id = k.made_by
                left join access_account ender on ender.id = k.ended_by
                where k.account = ? order by k.ended_at is not null, k.made_at desc, k.id desc
                """)
                .param(accounts.get(account.id(), scope).id().value())
                .query(KeyQueries::key)
                .list();
    }

    private static AccessKeyRecord key(ResultSet row, int n) throws SQLException {
        var ended = instant(row.getTimestamp(9));
        return new AccessKeyRecord(
                new AccessKeyId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                new Note(row.getString(6), row.getTimestamp(7).toInstant()),
                ended == null ? null : new Note(row.getString(8), ended),
                instant(row.getTimestamp(10)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
