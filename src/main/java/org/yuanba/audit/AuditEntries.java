package org.yuanba.audit;

import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.ops.BulkCopy;
import org.yuanba.shared.NewId;

/** The table of entries, written by {@code COPY}, and the list of those that wait for their seal. */
@Component
class AuditEntries {

    private static final int CHUNK = 1024 * 1024;
    private static final String ENTRIES = "audit_entry (id, at, account, actor, act, place, subject, name, changes,"
            + " visibility, person, sealed_changes)";
    private static final String WAITING = "audit_waiting (entry)";

    private final BulkCopy copies;
    private final Clock clock;
    private final PersonKeys personKeys;

    AuditEntries(BulkCopy copies, Clock clock, PersonKeys personKeys) {
        this.copies = copies;
        this.clock = clock;
        this.personKeys = personKeys;
    }

    void append(Iterable<AuditEntry> entries) {
        append(entries, personKeys::keys);
    }

    /** The same about persons entered in this very transaction. */
    void appendOfNew(Iterable<AuditEntry> entries) {
        append(entries, personKeys::first);
    }

    private void append(Iterable<AuditEntry> entries, Function<Set<UUID>, Map<UUID, byte[]>> keysOf) {
        var persons = persons(entries);
        var rows = new Rows(persons.isEmpty() ? Map.of() : keysOf.apply(persons));
        for (var entry : entries) {
            rows.add(entry);
            if (rows.text.length() > CHUNK) {
                rows.flush();
            }
        }
        rows.flush();
    }

    /** Everybody whose values these entries hold; their keys are read at once. */
    private static Set<UUID> persons(Iterable<AuditEntry> entries) {
        var persons = new LinkedHashSet<UUID>();
        for (var entry : entries) {
            if (entry.person() != null && !entry.changes().isEmpty()) {
                persons.add(entry.person());
            }
        }
        return persons;
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
            if (person == null || entry.changes().isEmpty()) {
                text.append("\\N\n");
            } else {
                encrypted(id, person);
            }
        }

        private void encrypted(UUID entry, UUID person) {
            var key = Objects.requireNonNull(keys.get(person));
            text.append("\\\\x");
            HexFormat.of().formatHex(text, personKeys.encrypt(key, json.toString(), entry));
            text.append('\n');
        }

        private void cell(@Nullable Object value) {
            if (value == null) {
                text.append("\\N");
            } else {
                var plain = value.toString();
                if (isPlain(plain)) {
                    text.append(plain);
                } else {
                    plain.chars().forEach(c -> escaped((char) c));
                }
            }
            text.append('\t');
        }

        private static boolean isPlain(String text) {
            for (int i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                if (c < ' ' || c == '\\') {
                    return false;
                }
            }
            return true;
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

        /** Sends what has gathered. */
        void flush() {
            copies.later(ENTRIES, text);
            copies.later(WAITING, waiting);
            text.setLength(0);
            waiting.setLength(0);
        }
    }
}
