package org.yuanba.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/** Many persons at once for modules whose records are of persons: lines of a list, and who of them is meant by a name. */
@Component
public class PersonBook {

    private static final String COLUMNS = """
            select p.id as asked, k.id, k.place, k.form_of_address, k.name, c.value as mobile
            from person p join person k on k.id = coalesce(p.merged_into, p.id)
              left join person_contact c on c.person = k.id and c.kind = 'MOBILE'
            """;

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;
    private final NumberMarks marks;

    PersonBook(JdbcClient jdbc, PersonSecrets secrets, NumberMarks marks) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.marks = marks;
    }

    /** The lines of those of these persons that belong to places in the scope, by the id asked for. */
    public Map<PersonId, PersonLine> lines(Collection<PersonId> persons, Scope scope) {
        var lines = new HashMap<PersonId, PersonLine>();
        if (persons.isEmpty()) {
            return lines;
        }
        var visible = scope.on("k.place");
        jdbc.sql(COLUMNS + " where p.id = any (:ids) and " + visible.sql())
                .param("ids", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .params(visible.parameters())
                .query(row -> {
                    var line = line(row);
                    lines.put(line.id(), line);
                });
        return lines;
    }

    /** Those of these persons in the scope whose name holds the words, or whose number these digits are. */
    public Set<PersonId> meant(Collection<PersonId> persons, String words, Scope scope) {
        var number = Mobile.parse(words).orElse(null);
        var meant = new HashSet<PersonId>();
        lines(persons, scope).forEach((id, line) -> {
            var name = line.name();
            if (line.formOfAddress().contains(words.strip())
                    || name != null && secrets.contains(name, words)
                    || number != null && Objects.equals(number, line.mobile())) {
                meant.add(id);
            }
        });
        return meant;
    }

    /**
     * Who of the persons in the scope has the number and the name of an entry; entries without a number, and those that
     * fit nobody, are left out.
     */
    public Map<PersonEntry, PersonId> found(Collection<PersonEntry> entries, Scope scope) {
        var byNumber = new HashMap<Mobile, Set<PersonEntry>>();
        for (var entry : entries) {
            Mobile.parse(entry.mobile())
                    .ifPresent(mobile -> byNumber.computeIfAbsent(mobile, number -> new HashSet<>())
                            .add(entry));
        }
        var found = new HashMap<PersonEntry, PersonId>();
        if (byNumber.isEmpty()) {
            return found;
        }
        var stored = marks.of(byNumber.keySet().iterator().next());
        var hashes = byNumber.keySet().stream()
                .flatMap(mobile -> secrets.blind(ContactKind.MOBILE, mobile, stored).stream())
                .map(hash -> "\\x" + java.util.HexFormat.of().formatHex(hash))
                .toArray(String[]::new);
        var visible = scope.on("p.place");
        jdbc.sql("""
                select p.id as asked, p.id, p.place, p.form_of_address, p.name, c.value as mobile
                from unnest(:hashes::text[]) h (blind)
                cross join lateral (select * from person_contact s where s.blind = h.blind::bytea offset 0) c
                join person p on p.id = c.person and p.merged_into is null where\s""" + visible.sql() + " order by p.created_at desc, p.id desc")
                .param("hashes", hashes)
                .params(visible.parameters())
                .query(row -> {
                    var line = line(row);
                    byNumber.getOrDefault((Mobile) line.mobile(), Set.of()).stream()
                            .filter(entry -> Objects.equals(PersonName.of(entry.name()), line.name()))
                            .forEach(entry -> found.put(entry, line.id()));
                });
        return found;
    }

    private PersonLine line(ResultSet row) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        var name = row.getBytes("name");
        var mobile = row.getBytes("mobile");
        return new PersonLine(
                new PersonId(row.getObject("asked", UUID.class)),
                new PlaceKey(row.getString("place")),
                row.getString("form_of_address"),
                name == null ? null : secrets.name(id, name),
                mobile(id, mobile));
    }

    private @Nullable Sensitive mobile(PersonId id, byte @Nullable [] stored) {
        return stored == null ? null : secrets.contact(id, ContactKind.MOBILE, stored);
    }
}
