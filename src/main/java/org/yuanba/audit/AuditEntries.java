package org.yuanba.audit;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.yuanba.shared.NewId;
import tools.jackson.databind.json.JsonMapper;

/** The table of entries, written by {@code COPY}. */
@Component
class AuditEntries {

    private final DataSource dataSource;
    private final Clock clock;
    private final JsonMapper json;

    AuditEntries(DataSource dataSource, Clock clock, JsonMapper json) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.json = json;
    }

    void append(Collection<AuditEntry> entries) {
        var rows = new StringBuilder();
        var now = clock.instant();
        for (var entry : entries) {
            rows.append(NewId.next()).append('\t').append(now).append('\t');
            cell(rows, entry.by().isSystem() ? null : entry.by().account().value())
                    .append('\t');
            cell(rows, entry.by().displayName()).append('\t');
            cell(rows, entry.act()).append('\t');
            cell(rows, entry.place().value()).append('\t');
            cell(rows, entry.subject()).append('\t');
            cell(rows, entry.name()).append('\t');
            cell(rows, entry.changes().isEmpty() ? null : json.writeValueAsString(entry.changes()))
                    .append('\n');
        }
        copy(rows.toString());
    }

    private void copy(String rows) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy audit_entry (id, at, account, actor, act, place, subject, name, changes) from stdin",
                            new StringReader(rows));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The audit trail could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static StringBuilder cell(StringBuilder row, @Nullable Object value) {
        return value == null
                ? row.append("\\N")
                : row.append(value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r"));
    }
}
