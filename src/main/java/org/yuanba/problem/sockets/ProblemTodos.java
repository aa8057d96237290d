package org.yuanba.problem.sockets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.problem.casework.ProblemPermissions;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.spi.TodoSource;

/** What waits for those who answer for problems: to be accepted, taken over, answered, called back. */
@Component
class ProblemTodos implements TodoSource {

    private final JdbcClient jdbc;
    private final Access access;
    private final WorkdayClock workdays;

    ProblemTodos(JdbcClient jdbc, Access access, WorkdayClock workdays) {
        this.jdbc = jdbc;
        this.access = access;
        this.workdays = workdays;
    }

    @Override
    public List<Todo> waiting(Actor by, Scope scope, int most) {
        var todos = new ArrayList<Todo>();
        for (var root : access.scope(by, ProblemPermissions.HANDLE).roots()) {
            if (scope.covers(root)) {
                todos.addAll(of(root, root.level().compareTo(PlaceLevel.COMMUNITY) < 0, most));
            } else {
                scope.roots().stream().filter(root::covers).forEach(inside -> todos.addAll(of(inside, false, most)));
            }
        }
        todos.sort(Comparator.comparing(todo -> todo.due() == null ? LocalDate.MAX : todo.due()));
        return todos.stream().limit(most).toList();
    }

    /** Near the yards all that is held there or below; above, only what the place itself holds. */
    private List<Todo> of(PlaceKey root, boolean alone, int most) {
        var held = alone
                ? "(p.holder = :root or p.offered_to = :root)"
                : "(p.holder >= :root and p.holder < :upper or p.offered_to >= :root and p.offered_to < :upper)";
        return jdbc.sql("""
                select p.id, p.place, p.number, p.title, p.state, p.due_on, p.paused_on, p.offered, p.offered_to, q.name
                from problem p join place q on q.key = p.place
                where (p.state in ('NEW', 'ACCEPTED', 'IN_PROGRESS') or p.state = 'ANSWERED' and p.called_back_on is null)
                  and %s order by p.state = 'ANSWERED', p.due_on, p.id limit :most
                """.formatted(held))
                .param("root", root.value())
                .param("upper", root.upperBound())
                .param("most", most)
                .query(this::todo)
                .list();
    }

    private Todo todo(ResultSet row, int n) throws SQLException {
        var state = row.getString("state");
        var kind = "todo.problem."
                + (row.getString("offered") != null
                        ? "offered"
                        : switch (state) {
                            case "NEW" -> "new";
                            case "ANSWERED" -> "answered";
                            default -> "owed";
                        });
        var due = row.getObject("due_on", LocalDate.class);
        var answered = state.equals("ANSWERED");
        return new Todo(
                "message-2",
                kind,
                List.of(row.getString("name"), row.getString("title")),
                kind + ".why",
                List.of(workdays.between(workdays.today(), due)),
                answered || row.getObject("paused_on") != null ? null : due,
                kind + ".verb",
                "/p/" + row.getString("place") + "/problems/" + row.getString("id"));
    }
}
