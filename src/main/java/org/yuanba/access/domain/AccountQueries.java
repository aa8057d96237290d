package org.yuanba.access.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountKind;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Scope;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;

/**
 * Reads accounts. One belongs to a scope when it holds or held a grant there; a new one without any grant is seen by
 * everyone who may see accounts, or nobody could give it its first.
 */
@Component
public class AccountQueries {

    private static final int ON_A_PAGE = 50;
    private static final String COLUMNS = """
            select a.id, a.username, a.display_name, a.kind, a.totp_confirmed_at is not null, a.disabled_at,
              case when s.locked_until > :now then s.locked_until end, s.last_sign_in_at
            from access_account a left join access_sign_in s on s.account = a.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page of the accounts in the scope whose name holds these words, by name. */
    public PageOf<AccountRecord> list(Scope scope, String words, int number) {
        var condition = " where " + visible(scope) + " and (a.username ilike :words or a.display_name ilike :words)";
        var like = "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        var total = jdbc.sql("select count(*) from access_account a" + condition)
                .params(parameters(scope))
                .param("words", like)
                .query(Long.class)
                .single();
        var page = Math.clamp(number, 1, (int) Math.max(1, Math.ceilDiv(total, ON_A_PAGE)));
        var items = jdbc.sql(COLUMNS + condition + " order by a.username limit :most offset :from")
                .params(parameters(scope))
                .param("words", like)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", ON_A_PAGE)
                .param("from", (page - 1) * ON_A_PAGE)
                .query(AccountQueries::account)
                .list();
        return new PageOf<>(items, page, ON_A_PAGE, total);
    }

    /**
     * The account.
     *
     * @throws OutOfScope when there is none in the scope
     */
    public AccountRecord get(AccountId id, Scope scope) {
        return jdbc.sql(COLUMNS + " where a.id = :id and " + visible(scope))
                .params(parameters(scope))
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(AccountQueries::account)
                .optional()
                .orElseThrow(() -> new OutOfScope(placeOf(id)));
    }

    private PlaceKey placeOf(AccountId id) {
        Optional<String> place = jdbc.sql("select place from access_grant where account = ? order by given_at limit 1")
                .param(id.value())
                .query(String.class)
                .optional();
        return new PlaceKey(place.orElse("00"));
    }

    private static String visible(Scope scope) {
        return """
                (exists (select 1 from access_grant g where g.account = a.id and %s)
                  or not exists (select 1 from access_grant g where g.account = a.id))
                """.formatted(scope.on("g.place").sql());
    }

    private static Map<String, Object> parameters(Scope scope) {
        return scope.on("g.place").parameters();
    }

    private static AccountRecord account(ResultSet row, int n) throws SQLException {
        return new AccountRecord(
                new AccountId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                AccountKind.valueOf(row.getString(4)),
                row.getBoolean(5),
                instant(row, 6),
                instant(row, 7),
                instant(row, 8));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
