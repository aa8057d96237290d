package org.yuanba.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.place.FormerKeys;
import org.yuanba.web.spi.LogSource;

/** 最近发生的事: the entries that everyone who sees the place may read. */
@Component
class AuditHappenings implements LogSource {

    private final JdbcClient jdbc;
    private final FormerKeys formerKeys;

    AuditHappenings(JdbcClient jdbc, FormerKeys formerKeys) {
        this.jdbc = jdbc;
        this.formerKeys = formerKeys;
    }

    @Override
    public List<Event> latest(Scope scope, int most) {
        var visible = formerKeys.reaching(scope).on("place");
        return jdbc.sql(
                        "select at, act, actor, coalesce(name, '') as name from audit_entry where visibility = 'PLACE' and "
                                + visible.sql() + " order by at desc, id desc limit :most")
                .params(visible.parameters())
                .param("most", most)
                .query((row, n) -> new Event(
                        row.getTimestamp("at").toInstant(),
                        "audit." + row.getString("act"),
                        List.of(row.getString("actor"), row.getString("name")),
                        null))
                .list();
    }
}
