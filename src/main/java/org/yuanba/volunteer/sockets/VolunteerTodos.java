package org.yuanba.volunteer.sockets;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.helper.Words;
import org.yuanba.web.Dates;
import org.yuanba.web.spi.TodoSource;

/** What waits: requests without anybody, people who are to be asked, activities of tomorrow, teams nobody leads. */
@Component
class VolunteerTodos implements TodoSource {

    private final JdbcClient jdbc;
    private final Access access;
    private final Words words;
    private final Clock clock;

    VolunteerTodos(JdbcClient jdbc, Access access, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Todo> waiting(Actor by, Scope scope, int most) {
        var todos = new ArrayList<Todo>();
        for (var root : scope.roots()) {
            if (todos.size() >= most) {
                break;
            }
            var handled = access.scope(by, VolunteerPermissions.HANDLE).within(root);
            if (isNear(handled)) {
                todos.addAll(requests(handled, most));
            }
            var edited = access.scope(by, VolunteerPermissions.EDIT).within(root);
            if (isNear(edited)) {
                todos.addAll(activities(edited, most));
                todos.addAll(leaderless(edited, most));
            }
        }
        return todos.stream().limit(most).toList();
    }

    private static boolean isNear(Scope scope) {
        return !scope.isEmpty() && scope.roots().getFirst().level().compareTo(PlaceLevel.COMMUNITY) >= 0;
    }

    private List<Todo> requests(Scope scope, int most) {
        var visible = scope.on("r.place");
        return jdbc.sql("""
                select r.id, r.place, r.number, r.state, r.day, p.name from volunteer_request r join place p on p.key = r.place
                where (r.state in ('OFFERED', 'DONE') or r.state = 'OPEN' and r.received_at < :before) and %s
                order by r.day nulls last, r.received_at limit :most
                """.formatted(visible.sql()))
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(words.rule("unmatched_days")))))
                .param("most", most)
                .params(visible.parameters())
                .query((row, n) -> {
                    var kind = "todo.volunteer."
                            + switch (row.getString("state")) {
                                case "OFFERED" -> "offered";
                                case "DONE" -> "done";
                                default -> "open";
                            };
                    return todo(
                            "heart-handshake",
                            kind,
                            List.of(row.getString("name"), row.getString("number")),
                            row.getObject("day", LocalDate.class),
                            "/p/" + row.getString("place") + "/requests/" + row.getString("id"));
                })
                .list();
    }

    private List<Todo> activities(Scope scope, int most) {
        var visible = scope.on("place");
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        return jdbc.sql("""
                select id, place, title, day from volunteer_activity
                where state = 'OPEN' and day <= :tomorrow and %s order by day, id limit :most
                """.formatted(visible.sql()))
                .param("tomorrow", today.plusDays(1))
                .param("most", most)
                .params(visible.parameters())
                .query((row, n) -> todo(
                        "calendar",
                        row.getObject("day", LocalDate.class).isBefore(today)
                                ? "todo.volunteer.activity-over"
                                : "todo.volunteer.activity",
                        List.of(row.getString("title")),
                        row.getObject("day", LocalDate.class),
                        "/p/" + row.getString("place") + "/activities/" + row.getString("id")))
                .list();
    }

    /** Only teams that have named members: one that was told by its name alone lacks nothing yet. */
    private List<Todo> leaderless(Scope scope, int most) {
        var visible = scope.on("t.place");
        return jdbc.sql("""
                select t.id, t.place, t.name from volunteer_team t
                where t.ended_on is null and t.leader is null and %s
                  and exists (select from volunteer_team_member m where m.team = t.id and m.last_day is null)
                order by t.place, t.name limit :most
                """.formatted(visible.sql()))
                .param("most", most)
                .params(visible.parameters())
                .query((row, n) -> todo(
                        "users",
                        "todo.volunteer.leader",
                        List.of(row.getString("name")),
                        null,
                        "/p/" + row.getString("place") + "/teams/" + row.getString("id")))
                .list();
    }

    private static Todo todo(String icon, String key, List<Object> arguments, @Nullable LocalDate due, String url) {
        return new Todo(icon, key, arguments, key + ".why", List.of(), due, key + ".verb", url);
    }
}
