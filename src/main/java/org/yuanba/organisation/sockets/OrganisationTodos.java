package org.yuanba.organisation.sockets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.organisation.domain.OrganisationPermissions;
import org.yuanba.organisation.formation.Formation;
import org.yuanba.organisation.formation.FormationState;
import org.yuanba.organisation.formation.Formations;
import org.yuanba.organisation.rule.Rule.Code;
import org.yuanba.organisation.rule.Rules;
import org.yuanba.web.Dates;
import org.yuanba.web.spi.TodoSource;

/** What waits at organisations: terms that end, applications to decide on, elections to hold, elections to file. */
@Component
class OrganisationTodos implements TodoSource {

    private final JdbcClient jdbc;
    private final Access access;
    private final Formations formations;
    private final Rules rules;
    private final Clock clock;

    OrganisationTodos(JdbcClient jdbc, Access access, Formations formations, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.formations = formations;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Todo> waiting(Actor by, Scope scope, int most) {
        var todos = new ArrayList<Todo>();
        for (var root : scope.roots()) {
            for (var part :
                    access.scope(by, OrganisationPermissions.EDIT).within(root).roots()) {
                var mine = access.scope(by, OrganisationPermissions.EDIT).within(part);
                todos.addAll(terms(mine, most));
                todos.addAll(cases(mine, OrganisationPermissions.EDIT, by, most));
            }
            for (var part : access.scope(by, OrganisationPermissions.APPROVE)
                    .within(root)
                    .roots()) {
                todos.addAll(cases(
                        access.scope(by, OrganisationPermissions.APPROVE).within(part),
                        OrganisationPermissions.APPROVE,
                        by,
                        most));
            }
        }
        return todos.stream()
                .distinct()
                .sorted(Comparator.comparing(Todo::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(most)
                .toList();
    }

    private List<Todo> terms(Scope scope, int most) {
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        var visible = scope.on("o.place");
        return jdbc.sql("""
                select o.id, o.name, o.place, t.until from organisation o
                join lateral (select max(until) as until from organisation_term t where t.organisation = o.id) t
                  on t.until between :today and :soon
                where o.until is null and %s order by t.until, o.place limit :most
                """.formatted(visible.sql()))
                .param("today", today)
                .param("soon", today.plusDays(rules.number(Code.TERM_REMINDER_DAYS, today)))
                .param("most", most)
                .params(visible.parameters())
                .query((row, n) -> new Todo(
                        "calendar",
                        "todo.organisation.term",
                        List.of(row.getString("name")),
                        "todo.organisation.term.detail",
                        List.of(),
                        row.getObject("until", LocalDate.class),
                        "todo.organisation.term.verb",
                        "/p/" + row.getString("place") + "/organisations/" + row.getString("id") + "#terms"))
                .list();
    }

    private List<Todo> cases(Scope scope, Permission as, Actor by, int most) {
        return scope.roots().stream()
                .flatMap(root -> formations.in(root, scope, true, most).stream())
                .filter(formation -> isTurnOf(formation, as, by))
                .map(OrganisationTodos::todo)
                .toList();
    }

    /** Whose turn it is: the superior's while it is applied for, but not of whoever applied; then those who applied. */
    private static boolean isTurnOf(Formation formation, Permission as, Actor by) {
        return formation.state() == FormationState.APPLIED
                ? as.equals(OrganisationPermissions.APPROVE)
                        && !formation.appliedBy().equals(by.account().value())
                : as.equals(OrganisationPermissions.EDIT);
    }

    private static Todo todo(Formation formation) {
        var key = "todo.organisation." + formation.state().name().toLowerCase(java.util.Locale.ROOT);
        return new Todo(
                "users",
                key,
                List.of(formation.name()),
                key + ".detail",
                List.of(formation.fullMembers()),
                formation.due(),
                key + ".verb",
                "/p/" + formation.place() + "/organisations/formations/"
                        + formation.id().value());
    }
}
