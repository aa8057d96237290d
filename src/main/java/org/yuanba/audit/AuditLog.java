package org.yuanba.audit;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.place.FormerKeys;

/** Reads the trail page by page, newest first; a page costs the same however long the trail is. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final FormerKeys formerKeys;
    private final AuditHistory history;

    AuditLog(JdbcClient jdbc, FormerKeys formerKeys, AuditHistory history) {
        this.jdbc = jdbc;
        this.formerKeys = formerKeys;
        this.history = history;
    }

    /** So many entries inside the scope, those for the audit pages alone included. */
    public List<AuditLine> everything(AuditFilter filter, Scope scope, int most) {
        return read(filter, scope, most, "true");
    }

    /** So many entries inside the scope that those who see the place may read. */
    public List<AuditLine> ofThePlace(AuditFilter filter, Scope scope, int most) {
        return read(filter, scope, most, "e.visibility <> 'AUDIT'");
    }

    /** The modules that have written anything. */
    @Unscoped("the names of modules are no secret")
    public Set<String> modules() {
        return jdbc.sql("""
                with recursive acts as (
                  (select act from audit_entry order by act limit 1)
                  union all
                  select (select e.act from audit_entry e where e.act > acts.act order by e.act limit 1)
                  from acts where acts.act is not null)
                select split_part(act, '.', 1) from acts where act is not null
                """).query(String.class).list().stream()
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private List<AuditLine> read(AuditFilter filter, Scope scope, int most, String visibility) {
        var visible = formerKeys.reaching(scope).on("e.place");
        var query = new StringBuilder(
                "select " + AuditHistory.COLUMNS + " from audit_entry e where " + visible.sql() + " and " + visibility);
        var before = filter.before();
        var module = filter.module();
        var since = filter.since();
        query.append(filter.account() == null ? "" : " and e.account = :account")
                .append(filter.subject() == null ? "" : " and e.subject = :subject")
                .append(module == null ? "" : " and e.act >= :module || '.' and e.act < :module || '/'")
                .append(since == null ? "" : " and e.at >= :since")
                .append(before == null ? "" : " and (e.at, e.id) < (:beforeAt, :beforeId)")
                .append(" order by e.at desc, e.id desc limit :most");
        return jdbc.sql(query.toString())
                .params(visible.parameters())
                .param("account", filter.account())
                .param("subject", filter.subject())
                .param("module", module)
                .param("since", since == null ? null : Timestamp.from(since))
                .param("beforeAt", before == null ? null : Timestamp.from(before.at()))
                .param("beforeId", before == null ? null : before.id())
                .param("most", most)
                .query((row, n) -> history.line(row, null))
                .list();
    }
}
