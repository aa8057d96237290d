package org.yuanba.access.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.AccountKind;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.RoleChanged;

/** Changes what a role may do, for everyone who holds it. */
@Component
public class RoleEditing {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    RoleEditing(JdbcClient jdbc, Actors actors, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.events = events;
    }

    /**
     * The role's permissions become these, and its holders need a one-time code or not.
     *
     * @throws AccountRefused for an administrator's role, or a permission that stays with administrators or with people
     */
    @Transactional
    public void change(String role, Set<String> permissions, boolean secondFactor, Actor by) {
        var kind = requireChangeable(role);
        for (var permission : permissions) {
            RoleQueries.problem(kind, permission).ifPresent(key -> {
                throw new AccountRefused("permissions", key);
            });
        }
        var before = held(role);
        var added = new TreeSet<>(permissions);
        added.removeAll(before);
        added.retainAll(known());
        var removed = new TreeSet<>(before);
        removed.removeAll(permissions);
        added.forEach(permission -> jdbc.sql("insert into access_role_permission (role, permission) values (?, ?)")
                .params(role, permission)
                .update());
        removed.forEach(permission -> jdbc.sql("delete from access_role_permission where role = ? and permission = ?")
                .params(role, permission)
                .update());
        if (kind.signsIn() && needCode(role, secondFactor)) {
            (secondFactor ? added : removed).add("second-factor");
        }
        if (!added.isEmpty() || !removed.isEmpty()) {
            actors.forget();
            events.publishEvent(new RoleChanged(role, Set.copyOf(added), Set.copyOf(removed), by.account()));
        }
    }

    private AccountKind requireChangeable(String role) {
        var kind = jdbc.sql("select kind from access_role where code = ? for update")
                .param(role)
                .query((row, n) -> AccountKind.valueOf(row.getString(1)))
                .optional()
                .orElseThrow(() -> new AccountRefused("role", "grant.choose-role"));
        if (kind.isAdministrator()) {
            throw new AccountRefused("role", "role.fixed");
        }
        return kind;
    }

    private boolean needCode(String role, boolean secondFactor) {
        return jdbc.sql("update access_role set second_factor = :on where code = :role and second_factor <> :on")
                        .param("role", role)
                        .param("on", secondFactor)
                        .update()
                == 1;
    }

    private Set<String> held(String role) {
        return new HashSet<>(jdbc.sql("select permission from access_role_permission where role = ?")
                .param(role)
                .query(String.class)
                .list());
    }

    private Set<String> known() {
        return new HashSet<>(jdbc.sql("select code from access_permission")
                .query(String.class)
                .list());
    }
}
