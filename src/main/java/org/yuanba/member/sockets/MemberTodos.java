package org.yuanba.member.sockets;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.member.domain.Bases;
import org.yuanba.member.domain.MemberPermissions;
import org.yuanba.web.Dates;
import org.yuanba.web.spi.TodoSource;

/** Tells workers whom to look in on: registrations to take up, visits due, six months over, transfers and exports waiting. */
@Component
class MemberTodos implements TodoSource {

    private final JdbcClient jdbc;
    private final Access access;
    private final Bases bases;
    private final Clock clock;

    MemberTodos(JdbcClient jdbc, Access access, Bases bases, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.bases = bases;
        this.clock = clock;
    }

    @Override
    public List<Todo> waiting(Actor by, Scope scope, int most) {
        var mine = access.scope(by, MemberPermissions.EDIT);
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        var todos = new ArrayList<Todo>();
        for (var root : scope.roots()) {
            var here = mine.within(root);
            if (!here.isEmpty()) {
                todos.addAll(applications(here, most));
                todos.addAll(visits(here, today, most));
                todos.addAll(sixMonths(here, today, most));
                todos.addAll(transfers(here, today, most));
            }
        }
        exports(by, scope, most, todos);
        return todos.stream().limit(most).toList();
    }

    private List<Todo> applications(Scope here, int most) {
        var visible = here.on("a.place");
        return jdbc.sql("""
                select left(a.place, 12), count(*), min(a.consented_at) from member_application a
                where a.state = 'waiting' and\s""" + visible.sql() + " group by 1 order by 3 limit :most")
                .params(visible.parameters())
                .param("most", most)
                .query((row, n) -> new Todo(
                        "user",
                        "todo.member.application",
                        List.of(row.getLong(2)),
                        "todo.member.application.why",
                        List.of(),
                        null,
                        "todo.member.application.verb",
                        "/p/" + row.getString(1) + "/members/floating"))
                .list();
    }

    private List<Todo> visits(Scope here, LocalDate today, int most) {
        var visible = here.on("m.place");
        return jdbc.sql("""
                select m.place, m.id, n.follow_up from member_note n join member m on m.id = n.member and m.status = 'active'
                where n.follow_up <= :until and not n.followed_up and\s""" + visible.sql() + " order by n.follow_up, n.id limit :most")
                .params(visible.parameters())
                .param("until", today.plusDays(3))
                .param("most", most)
                .query((row, n) -> new Todo(
                        "heart-handshake",
                        "todo.member.visit",
                        List.of(),
                        "todo.member.visit.why",
                        List.of(),
                        row.getObject(3, LocalDate.class),
                        "todo.member.visit.verb",
                        "/p/" + row.getString(1) + "/members/" + row.getString(2) + "#notes"))
                .list();
    }

    private List<Todo> sixMonths(Scope here, LocalDate today, int most) {
        var months = bases.rule("floating_months");
        var visible = here.on("m.place");
        return jdbc.sql("""
                select m.place, m.id, f.away_since from member_floating f
                  join member m on m.id = f.member and m.status = 'active' and m.category = 'FLOATING'
                where f.transfer = 'NONE' and f.attached is null and f.away_since <= :since and\s""" + visible.sql() + " order by f.away_since, f.member limit :most")
                .params(visible.parameters())
                .param("since", today.minusMonths(months))
                .param("most", most)
                .query((row, n) -> new Todo(
                        "clock",
                        "todo.member.six-months",
                        List.of(months),
                        "todo.member.six-months.why",
                        List.of(),
                        row.getObject(3, LocalDate.class).plusMonths(months),
                        "todo.member.six-months.verb",
                        "/p/" + row.getString(1) + "/members/" + row.getString(2) + "#floating"))
                .list();
    }

    private List<Todo> transfers(Scope here, LocalDate today, int most) {
        var days = bases.rule("transfer_days");
        var visible = here.on("m.place");
        return jdbc.sql("""
                select m.place, m.id, coalesce(f.sent_on, f.asked_on) from member_floating f
                  join member m on m.id = f.member and m.status = 'active'
                where f.transfer in ('ASKED', 'SENT') and coalesce(f.sent_on, f.asked_on) <= :since and\s""" + visible.sql() + " order by 3, f.member limit :most")
                .params(visible.parameters())
                .param("since", today.minusDays(days - 7L))
                .param("most", most)
                .query((row, n) -> new Todo(
                        "arrows-exchange",
                        "todo.member.transfer",
                        List.of(),
                        "todo.member.transfer.why",
                        List.of(),
                        row.getObject(3, LocalDate.class).plusDays(days),
                        "todo.member.transfer.verb",
                        "/p/" + row.getString(1) + "/members/" + row.getString(2) + "#floating"))
                .list();
    }

    private void exports(Actor by, Scope scope, int most, List<Todo> todos) {
        var mine = access.scope(by, MemberPermissions.APPROVE);
        for (var root : scope.roots()) {
            var here = mine.within(root);
            if (!here.isEmpty()) {
                var visible = here.on("e.place");
                todos.addAll(jdbc.sql("""
                        select e.place, e.asked_by_name from member_export e
                        where e.approved is null and e.asked_by <> :me and e.asked_at > :lately and\s""" + visible.sql() + " order by e.asked_at limit :most")
                        .params(visible.parameters())
                        .param("me", by.account().value())
                        .param("lately", Timestamp.from(clock.instant().minusSeconds(30L * 86_400)))
                        .param("most", most)
                        .query((row, n) -> new Todo(
                                "shield-lock",
                                "todo.member.export",
                                List.of(row.getString(2)),
                                "todo.member.export.why",
                                List.of(),
                                null,
                                "todo.member.export.verb",
                                "/p/" + row.getString(1) + "/members/exports"))
                        .list());
            }
        }
    }
}
