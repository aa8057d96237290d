package org.yuanba.access.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccountId;
import org.yuanba.access.Actor;
import org.yuanba.access.GrantId;
import org.yuanba.access.Scope;
import org.yuanba.access.domain.GrantRecord.Note;
import org.yuanba.access.domain.GrantRecord.RoleName;
import org.yuanba.shared.PlaceKey;

/** Reads grants: those of an account, and those through which someone sees a place. */
@Component
public class GrantQueries {

    private static final String COLUMNS = """
            select g.id, r.code, r.name_zh, r.name_en, g.place, g.first_day, g.last_day,
              giver.display_name as giver, g.given_at, ender.display_name as ender, g.ended_at,
              array(select permission from access_role_permission p where p.role = r.code order by permission)
                as permissions,
              a.id as account, a.username, a.display_name
            from access_grant g
            join access_account a on a.id = g.account
            join access_role r on r.code = g.role
            left join access_account giver on giver.id = g.given_by
            left join access_account ender on ender.id = g.ended_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    GrantQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The grants of an account inside the scope, those that hold first, then by place. */
    public List<GrantRecord> of(AccountId account, Scope scope) {
        var visible = scope.on("g.place");
        return jdbc.sql(COLUMNS + " where g.account = :account and " + visible.sql() + """
                 order by g.ended_at is not null, g.last_day < :today nulls first, g.place, r.sort, g.first_day
                """)
                .params(visible.parameters())
                .param("account", account.value())
                .param("today", Today.of(clock))
                .query(GrantQueries::grant)
                .list();
    }

    /** One's own grants that hold today or will. */
    public List<GrantRecord> own(Actor by) {
        var today = Today.of(clock);
        return jdbc
                .sql(COLUMNS + " where g.account = :account and g.ended_at is null order by g.place, r.sort")
                .param("account", by.account().value())
                .query(GrantQueries::grant)
                .list()
                .stream()
                .filter(grant -> grant.canBeEndedOn(today))
                .toList();
    }

    /**
     * Everyone who sees this place today, by which grant, by name: the grants at the place and at all places above it.
     *
     * @param place the place asked about
     * @param scope what the one who asks may see; it covers the place
     */
    public List<Holding> reaching(PlaceKey place, Scope scope) {
        scope.require(place);
        LocalDate today = Today.of(clock);
        return jdbc.sql(COLUMNS + """
                where g.place in (:path) and g.ended_at is null and a.disabled_at is null
                  and g.first_day <= :today and (g.last_day is null or g.last_day >= :today)
                  and exists (select 1 from access_role_permission p where p.role = r.code)
                order by length(g.place) desc, r.sort, a.username
                """)
                .param("path", place.path().stream().map(PlaceKey::value).toList())
                .param("today", today)
                .query((row, n) -> new Holding(
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getString("username"),
                        row.getString("display_name"),
                        grant(row, n)))
                .list();
    }

    private static GrantRecord grant(ResultSet row, int n) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new GrantRecord(
                new GrantId(row.getObject(1, UUID.class)),
                new RoleName(row.getString(2), row.getString(3), row.getString(4)),
                new PlaceKey(row.getString(5)),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                new Note(row.getString("giver"), row.getTimestamp("given_at").toInstant()),
                ended == null ? null : new Note(row.getString("ender"), ended.toInstant()),
                texts(row, "permissions"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        @Nullable Object array = row.getArray(column).getArray();
        return array instanceof String[] texts ? List.copyOf(Arrays.asList(texts)) : List.of();
    }

    /**
     * Someone who sees a place, and through which grant.
     *
     * @param account who
     * @param username what she signs in with
     * @param displayName how she is called
     * @param grant the grant
     */
    public record Holding(AccountId account, String username, String displayName, GrantRecord grant) {}
}
