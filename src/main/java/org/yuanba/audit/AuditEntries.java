package org.yuanba.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.yuanba.shared.NewId;

/** The table of entries, written by {@code COPY}, and the list of those that wait for their seal. */
@Component
class AuditEntries {

    private static final int CHUNK = 1024 * 1024;
    private static final String ENTRIES =
            "copy audit_entry (id, at, account, actor, act, place, subject, name, changes,"
                    + " visibility, person, sealed_changes) from stdin";
    private static final String WAITING = "copy audit_waiting (entry) from stdin";

    private final DataSource dataSource;
    private final Clock clock;
    private final PersonKeys personKeys;

    AuditEntries(DataSource dataSource, Clock clock, PersonKeys personKeys) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.personKeys = personKeys;
    }

    void append(Iterable<AuditEntry> entries) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = new Rows(keys(entries));
            for (var entry : entries) {
                rows.add(entry);
                if (rows.text.length() > CHUNK) {
                    rows.flush(copies);
                }
            }
            rows.flush(copies);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The audit trail could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** The keys of everybody whose values these entries hold, read at once: the connection is taken while rows are sent. */
    private Map<UUID, byte[]> keys(Iterable<AuditEntry> entries) {
        var persons = new HashSet<UUID>();
        for (var entry : entries) {
            if (entry.person() != null && !entry.changes().isEmpty()) {
                persons.add(entry.person());
            }
        }
        return persons.isEmpty() ? Map.of() : personKeys.keys(persons);
    }

    /** Rows in the text form of {@code COPY}. */
    private final class Rows {

        private final Map<UUID, byte[]> keys;
        private final StringBuilder text = new StringBuilder(8 * 1024);
        private final StringBuilder waiting = new StringBuilder();
        private final StringBuilder json = new StringBuilder();
        private final String now = clock.instant().toString();

        Rows(Map<UUID, byte[]> keys) {
            this.keys = keys;
        }

        void add(AuditEntry entry) {
            var id = NewId.next();
            waiting.append(id).append('\n');
            text.append(id).append('\t').append(now).append('\t');
            cell(entry.by().isSystem() ? null : entry.by().account().value());
            cell(entry.by().displayName());
            cell(entry.act());
            cell(entry.place().value());
            cell(entry.subject());
            cell(entry.name());
            json.setLength(0);
            ChangesJson.write(entry.changes(), json);
            var person = entry.person();
            cell(person != null || entry.changes().isEmpty() ? null : json);
            cell(entry.visibility());
            cell(person);
            cell(person == null || entry.changes().isEmpty() ? null : encrypted(id, person));
            text.setCharAt(text.length() - 1, '\n');
        }

        private String encrypted(UUID entry, UUID person) {
            return "\\x"
                    + HexFormat.of()
                            .formatHex(personKeys.encrypt(
                                    Objects.requireNonNull(keys.get(person)), json.toString(), entry));
        }

        private void cell(@Nullable Object value) {
            if (value == null) {
                text.append("\\N");
            } else {
                var plain = value instanceof CharSequence chars ? chars : value.toString();
                for (int i = 0; i < plain.length(); i++) {
                    escaped(plain.charAt(i));
                }
            }
            text.append('\t');
        }

        private void escaped(char c) {
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case 0 -> text.append(' ');
                default -> text.append(c);
            }
        }

        /** Sends what has gathered; nothing else may use the connection meanwhile, so keys are fetched before. */
        void flush(CopyManager copies) throws SQLException, IOException {
            if (!text.isEmpty()) {
                copies.copyIn(ENTRIES, bytes(text));
                copies.copyIn(WAITING, bytes(waiting));
                text.setLength(0);
                waiting.setLength(0);
            }
        }

        private static InputStream bytes(StringBuilder text) {
            return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
