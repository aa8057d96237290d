package org.yuanba.roster.sockets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;
import org.yuanba.web.spi.TodoSource;

/** What waits: shifts of the next days nobody has, objections without an answer, a roster that is accepted or runs out. */
@Component("rosterTodos")
class RosterTodos implements TodoSource {

    private static final int SOON = 7;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    RosterTodos(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Todo> waiting(Actor by, Scope scope, int most) {
        var todos = new ArrayList<Todo>();
        for (var root : scope.roots()) {
            var planned = access.scope(by, RosterPermissions.PLAN).within(root);
            if (!planned.isEmpty()
                    && planned.roots().getFirst().level().compareTo(PlaceLevel.COMMUNITY) >= 0
                    && todos.size() < most) {
                todos.addAll(empty(planned, most));
                todos.addAll(open(planned, most));
            }
        }
        return todos.stream().limit(most).toList();
    }

    private List<Todo> empty(Scope scope, int most) {
        var visible = scope.on("r.place");
        var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        return jdbc.sql("""
                select r.place, r.id, p.name, o.day, s.name as shift, o.id as slot
                from roster_period r join place p on p.key = r.place join roster_slot o on o.roster = r.id
                  join roster_shift s on s.id = o.shift
                where r.state = 'PUBLISHED' and o.day >= :today and o.day <= :soon and %s
                  and s.need > (select count(*) from roster_seat t where t.slot = o.id)
                order by o.day, s.from_time limit :most
                """.formatted(visible.sql()))
                .param("today", today)
                .param("soon", today.plusDays(SOON))
                .param("most", most)
                .params(visible.parameters())
                .query((row, n) -> new Todo(
                        "circle-dashed",
                        "todo.roster.empty",
                        List.of(row.getString("name"), row.getString("shift")),
                        "todo.roster.empty.why",
                        List.of(),
                        row.getObject("day", LocalDate.class),
                        "todo.roster.empty.verb",
                        "/p/" + row.getString("place") + "/rosters/" + row.getString("id") + "?slot="
                                + row.getString("slot") + "#why"))
                .list();
    }

    private List<Todo> open(Scope scope, int most) {
        var visible = scope.on("r.place");
        var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        return jdbc
                .sql("""
                select r.place, r.id, p.name, r.state, r.last_day_to_object,
                  (select count(*) from roster_objection b where b.roster = r.id and b.answer is null) as open
                from roster_period r join place p on p.key = r.place
                where r.state in ('ON_BOARD', 'ACCEPTED') and %s order by r.last_day_to_object limit :most
                """.formatted(visible.sql()))
                .param("most", most)
                .params(visible.parameters())
                .query((row, n) -> {
                    var last = row.getObject("last_day_to_object", LocalDate.class);
                    var kind = row.getString("state").equals("ACCEPTED")
                            ? "publish"
                            : row.getInt("open") > 0 ? "objection" : today.isAfter(last) ? "accept" : "";
                    return kind.isEmpty()
                            ? List.<Todo>of()
                            : List.of(new Todo(
                                    "calendar",
                                    "todo.roster." + kind,
                                    List.of(row.getString("name"), row.getInt("open")),
                                    "todo.roster." + kind + ".why",
                                    List.of(),
                                    kind.equals("objection") ? last : null,
                                    "todo.roster." + kind + ".verb",
                                    "/p/" + row.getString("place") + "/rosters/" + row.getString("id")));
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
