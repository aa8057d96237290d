package org.yuanba.board.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.board.NoticeId;

/** All objections. */
@Component
public class Objections {

    private static final String ALL = "select o.* from board_objection o join board_notice n on n.id = o.notice where ";

    private final JdbcClient jdbc;

    Objections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said about this notice and those it corrects, the waiting ones first. */
    public List<Objection> about(NoticeId notice, Scope scope) {
        var visible = scope.on("n.place");
        return jdbc.sql(chain() + ALL + "o.notice in (select id from chain) and " + visible.sql()
                        + " order by o.answered_at nulls first, o.received_at")
                .param("notice", notice.value())
                .params(visible.parameters())
                .query(Objections::objection)
                .list();
    }

    /** The objection, if it lies in the scope. */
    public Optional<Objection> find(UUID id, Scope scope) {
        var visible = scope.on("n.place");
        return jdbc.sql(ALL + "o.id = :id and " + visible.sql())
                .param("id", id)
                .params(visible.parameters())
                .query(Objections::objection)
                .optional();
    }

    /** The objection with this number, for whoever was given it. */
    @Unscoped("the number is the key: random, given to the objector alone")
    public Optional<Objection> numbered(String number) {
        return jdbc.sql("select o.* from board_objection o where number = ?")
                .param(number)
                .query(Objections::objection)
                .optional();
    }

    /** How many came in and were answered, by notice; those without any are left out. */
    @Unscoped("counts without content, shown on the public board")
    public Map<NoticeId, Counts> counts(Collection<NoticeId> notices) {
        var counts = new HashMap<NoticeId, Counts>();
        if (!notices.isEmpty()) {
            jdbc.sql("""
                    select notice, count(*), count(answered_at) from board_objection
                    where notice in (:notices) group by notice
                    """)
                    .param("notices", notices.stream().map(NoticeId::value).toList())
                    .query(row -> {
                        counts.put(
                                new NoticeId(row.getObject(1, UUID.class)), new Counts(row.getInt(2), row.getInt(3)));
                    });
        }
        return counts;
    }

    private static String chain() {
        return """
                with recursive chain as (
                  select id, replaces from board_notice where id = :notice
                  union all
                  select b.id, b.replaces from board_notice b join chain on b.id = chain.replaces)
                """;
    }

    private static Objection objection(ResultSet row, int n) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new Objection(
                row.getObject("id", UUID.class),
                new NoticeId(row.getObject("notice", UUID.class)),
                row.getString("number"),
                Channel.valueOf(row.getString("channel")),
                row.getString("said"),
                row.getBytes("sealed_contact") != null,
                row.getTimestamp("received_at").toInstant(),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }

    /**
     * Objections to one notice.
     *
     * @param received how many came in
     * @param answered how many were answered
     */
    public record Counts(int received, int answered) {

        /** How many wait. */
        public int waiting() {
            return received - answered;
        }
    }
}
