package org.yuanba.person.own;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.web.spi.TodoSource;

/** What persons asked about their own data and nobody answered yet. */
@Component
class WishTodos implements TodoSource {

    private static final Permission EDIT = new Permission("person:edit");

    private final JdbcClient jdbc;
    private final Access access;

    WishTodos(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public List<Todo> waiting(Actor by, Scope scope, int most) {
        return scope.roots().stream()
                .map(place -> access.scope(by, EDIT).within(place))
                .filter(mine -> !mine.isEmpty())
                .flatMap(mine -> in(mine, most).stream())
                .limit(most)
                .toList();
    }

    private List<Todo> in(Scope scope, int most) {
        var visible = scope.on("k.place");
        return jdbc.sql("""
                select k.id, k.place, k.form_of_address, w.kind, w.due_on from person_wish w
                join person p on p.id = w.person join person k on k.id = coalesce(p.merged_into, p.id)
                where w.answered_on is null and %s order by w.due_on, w.id limit :most
                """.formatted(visible.sql()))
                .param("most", most)
                .params(visible.parameters())
                .query((row, n) -> new Todo(
                        "user",
                        "todo." + WishKind.valueOf(row.getString("kind")).key(),
                        List.of(row.getString("form_of_address")),
                        "todo.person.wish.detail",
                        List.of(),
                        row.getObject("due_on", LocalDate.class),
                        "todo.person.wish.verb",
                        "/p/" + row.getString("place") + "/persons/" + row.getString("id") + "/own"))
                .list();
    }
}
