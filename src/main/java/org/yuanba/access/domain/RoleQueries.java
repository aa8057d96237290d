package org.yuanba.access.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccountKind;
import org.yuanba.access.Unscoped;
import org.yuanba.access.domain.GrantRecord.RoleName;

/** Reads roles and the permissions there are. */
@Component
@Unscoped("roles are the same in the whole city, and name no place and no person")
public class RoleQueries {

    private static final String COLUMNS = """
            select r.code, r.name_zh, r.name_en, r.kind, r.second_factor,
              array(select permission from access_role_permission p where p.role = r.code order by permission)
                as permissions,
              (select count(distinct g.account) from access_grant g where g.role = r.code and g.ended_at is null
                and g.first_day <= :today and (g.last_day is null or g.last_day >= :today)) as holders
            from access_role r
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RoleQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every role, in order. */
    public List<Role> all() {
        return jdbc.sql(COLUMNS + " order by r.sort")
                .param("today", Today.of(clock))
                .query(RoleQueries::role)
                .list();
    }

    /** The role of this code. */
    public Optional<Role> find(String code) {
        return jdbc.sql(COLUMNS + " where r.code = :code")
                .param("today", Today.of(clock))
                .param("code", code)
                .query(RoleQueries::role)
                .optional();
    }

    /** The roles an account of this kind can hold, in order. */
    public List<RoleName> fitting(AccountKind kind) {
        return all().stream()
                .filter(role -> role.kind() == kind)
                .map(Role::name)
                .toList();
    }

    /** The permissions a role of this kind, of staff or of machines, may be given, in order of their codes. */
    public List<String> permissionsFor(AccountKind kind) {
        return jdbc.sql("select code from access_permission order by code").query(String.class).list().stream()
                .filter(code -> problem(kind, code).isEmpty())
                .toList();
    }

    /** Message key of why a role of this kind cannot hold this permission, empty when it can. */
    static Optional<String> problem(AccountKind kind, String permission) {
        return RightsOverRightsStayWithAdministrators.problem(permission)
                .or(() -> InterfacesOnlyRead.problem(kind, permission));
    }

    private static Role role(ResultSet row, int n) throws SQLException {
        return new Role(
                new RoleName(row.getString(1), row.getString(2), row.getString(3)),
                AccountKind.valueOf(row.getString(4)),
                row.getBoolean(5),
                GrantQueries.texts(row, "permissions"),
                row.getLong("holders"));
    }

    /**
     * A role.
     *
     * @param name its code and name
     * @param kind which accounts can hold it
     * @param secondFactor whether its holders need a one-time code
     * @param permissions codes of what it may do, in order
     * @param holders how many accounts hold it today
     */
    public record Role(RoleName name, AccountKind kind, boolean secondFactor, List<String> permissions, long holders) {}
}
