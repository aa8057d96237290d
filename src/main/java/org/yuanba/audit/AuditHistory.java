package org.yuanba.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.place.FormerKeys;
import org.yuanba.shared.PlaceKey;

/** What happened to one record, for the page of that record; the template is {@code audit/_history}. */
@Component
public class AuditHistory {

    static final String COLUMNS = "e.id, e.at, e.account, e.actor, e.act, e.place, e.subject, e.name, e.changes::text,"
            + " e.person, e.sealed_changes ";
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final FormerKeys formerKeys;
    private final PersonKeys personKeys;

    AuditHistory(JdbcClient jdbc, FormerKeys formerKeys, PersonKeys personKeys) {
        this.jdbc = jdbc;
        this.formerKeys = formerKeys;
        this.personKeys = personKeys;
    }

    /**
     * What happened to this record, newest first, at most 200. Where its latest entry lies in the scope, all of it is
     * shown, also what happened under a place key it no longer has; values of persons are kept back.
     */
    public List<AuditLine> of(UUID subject, Scope scope) {
        return read(subject, scope, null);
    }

    /**
     * The same with the values of this person readable, for a page whose reader was granted the look and put on
     * record; nothing is readable after the person was deleted.
     */
    public List<AuditLine> withValuesOf(UUID person, UUID subject, Scope scope) {
        return read(subject, scope, person);
    }

    /**
     * Who looked at the full values of a person with these records, newest first, at most 200: when, by the name of then, and what for. For
     * herself, wherever those who looked may belong.
     */
    @Unscoped("a person may know who looked at her own data")
    public List<Look> looksAt(Collection<UUID> records) {
        return jdbc.sql("""
                select at, actor, changes -> 'reason' ->> 1 as reason from audit_entry
                where subject in (:records) and act = 'person.unmasked' order by at desc, id desc limit :most
                """)
                .param("records", records)
                .param("most", MOST)
                .query((row, n) ->
                        new Look(row.getTimestamp("at").toInstant(), row.getString("actor"), row.getString("reason")))
                .list();
    }

    /**
     * One look at a person's full values.
     *
     * @param at when
     * @param actor who, by the name of then
     * @param reason what for, in the words of who looked
     */
    public record Look(Instant at, String actor, @Nullable String reason) {}

    private List<AuditLine> read(UUID subject, Scope scope, @Nullable UUID readable) {
        var lines = jdbc.sql("select " + COLUMNS + """
                from audit_entry e where e.subject = :subject and e.visibility <> 'AUDIT'
                order by e.at desc, e.id desc limit :most
                """)
                .param("subject", subject)
                .param("most", MOST)
                .query((row, n) -> line(row, readable))
                .list();
        if (lines.isEmpty() || scope.covers(lines.getFirst().place())) {
            return lines;
        }
        var reach = formerKeys.reaching(scope);
        return reach.covers(lines.getFirst().place())
                ? lines
                : lines.stream().filter(line -> reach.covers(line.place())).toList();
    }

    AuditLine line(ResultSet row, @Nullable UUID readable) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var act = row.getString("act");
        var name = row.getString("name");
        var person = row.getObject("person", UUID.class);
        var sealed = row.getBytes("sealed_changes");
        var json = person != null && sealed != null && person.equals(readable)
                ? personKeys.decrypt(person, sealed, id).orElse(null)
                : row.getString("changes");
        return new AuditLine(
                id,
                row.getTimestamp("at").toInstant(),
                row.getObject("account", UUID.class),
                row.getString("actor"),
                act,
                new PlaceKey(row.getString("place")),
                row.getObject("subject", UUID.class),
                name == null ? "" : name,
                ChangesJson.read(act.substring(0, act.indexOf('.')), json),
                sealed != null);
    }
}
