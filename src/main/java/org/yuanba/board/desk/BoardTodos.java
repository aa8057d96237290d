package org.yuanba.board.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.BoardPermissions;
import org.yuanba.web.Dates;
import org.yuanba.web.spi.TodoSource;

/** What waits at the boards: objections without an answer, notices that end, boards nobody can call. */
@Component
class BoardTodos implements TodoSource {

    private static final int DAYS_AHEAD = 3;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    BoardTodos(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Todo> waiting(Actor by, Scope scope, int most) {
        var mine = scope.roots().stream()
                .map(place -> access.scope(by, BoardPermissions.EDIT).within(place))
                .toList();
        var todos = new ArrayList<Todo>();
        for (var part : mine) {
            todos.addAll(notices(part, most));
            todos.addAll(withoutPhone(part, most));
        }
        return todos.stream()
                .sorted(Comparator.comparing(Todo::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(most)
                .toList();
    }

    private List<Todo> notices(Scope scope, int most) {
        var visible = scope.on("n.place");
        var soon = LocalDate.now(clock.withZone(Dates.ZONE)).plusDays(DAYS_AHEAD);
        return jdbc.sql("""
                select n.id, n.place, n.title, n.last_day, w.waiting from board_notice n
                cross join lateral (select count(*) as waiting from board_objection o
                  where o.notice = n.id and o.answered_at is null) w
                where ((n.state = 'PUBLISHED' and n.kind = 'PUBLIC_NOTICE' and n.last_day <= :soon)
                  or (n.state in ('PUBLISHED', 'REPLACED') and w.waiting > 0)) and %s
                order by n.last_day nulls last limit :most
                """.formatted(visible.sql()))
                .param("soon", soon)
                .param("most", most)
                .params(visible.parameters())
                .query((row, n) -> todo(
                        row.getString("title"),
                        row.getInt("waiting"),
                        row.getObject("last_day", LocalDate.class),
                        "/p/" + row.getString("place") + "/board/notices/" + row.getString("id")))
                .list();
    }

    private static Todo todo(String title, int waiting, LocalDate lastDay, String url) {
        var kind = waiting > 0 ? "todo.board.waiting" : "todo.board.ends";
        return new Todo(
                waiting > 0 ? "message-2" : "speakerphone",
                kind,
                waiting > 0 ? List.of(title, waiting) : List.of(title),
                kind + ".detail",
                List.of(),
                lastDay,
                kind + ".verb",
                url);
    }

    private List<Todo> withoutPhone(Scope scope, int most) {
        var visible = scope.on("p.key");
        return jdbc.sql("""
                select p.key, p.name from place p join board b on b.place = p.key
                where p.level = 'compound' and p.ended_on is null and b.duty_phone is null
                  and exists (select from board_notice n where n.place = p.key and n.state = 'PUBLISHED') and %s
                order by p.key limit :most
                """.formatted(visible.sql()))
                .param("most", most)
                .params(visible.parameters())
                .query((row, n) -> new Todo(
                        "phone",
                        "todo.board.no-phone",
                        List.of(row.getString(2)),
                        "todo.board.no-phone.detail",
                        List.of(),
                        null,
                        "todo.board.no-phone.verb",
                        "/p/" + row.getString(1) + "/board"))
                .list();
    }
}
