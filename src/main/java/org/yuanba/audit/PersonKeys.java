package org.yuanba.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Vault;

/**
 * One key for each person whose values stand in the trail, itself encrypted with a key outside the database. Without it
 * those values are noise, while the seals, which cover the noise, still hold.
 */
@Component
class PersonKeys {

    private static final String MASTER = "audit-persons";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    PersonKeys(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    byte[] encrypt(byte[] key, String values, UUID entry) {
        return vault.encryptWith(key, values.getBytes(StandardCharsets.UTF_8), entry.toString());
    }

    /** The keys of these persons; those that have none yet get one. */
    Map<UUID, byte[]> keys(Set<UUID> persons) {
        var keys = known(persons);
        var without =
                persons.stream().filter(person -> !keys.containsKey(person)).toList();
        if (!without.isEmpty()) {
            keys.putAll(make(without));
        }
        return keys;
    }

    private Map<UUID, byte[]> known(Collection<UUID> persons) {
        var keys = new HashMap<UUID, byte[]>();
        if (!persons.isEmpty()) {
            jdbc.sql("select person, wrapped from audit_person_key where person = any (?)")
                    .param((Object) persons.toArray(UUID[]::new))
                    .query(row -> {
                        var person = row.getObject(1, UUID.class);
                        keys.put(person, vault.decrypt(MASTER, row.getBytes(2), person.toString()));
                    });
        }
        return keys;
    }

    /** Keys made for persons without one; none for those whose key somebody else made at the same moment. */
    private Map<UUID, byte[]> make(List<UUID> persons) {
        var keys = new HashMap<UUID, byte[]>();
        persons.forEach(person -> keys.put(person, vault.newKey()));
        var wrapped = persons.stream()
                .map(person -> HexFormat.of()
                        .formatHex(vault.encrypt(MASTER, Objects.requireNonNull(keys.get(person)), person.toString())))
                .toArray(String[]::new);
        var made = jdbc.sql("""
                insert into audit_person_key (person, wrapped, made_at)
                select n.person, decode(n.wrapped, 'hex'), ? from unnest(?::uuid[], ?::text[]) n (person, wrapped)
                on conflict do nothing
                """)
                .params(Timestamp.from(clock.instant()), persons.toArray(UUID[]::new), wrapped)
                .update();
        return made == persons.size() ? keys : known(persons);
    }

    /** The values, empty when the person was deleted. */
    Optional<String> decrypt(UUID person, byte[] encrypted, UUID entry) {
        return find(person)
                .map(key -> new String(vault.decryptWith(key, encrypted, entry.toString()), StandardCharsets.UTF_8));
    }

    void destroy(UUID person) {
        jdbc.sql("delete from audit_person_key where person = ?").param(person).update();
    }

    void destroy(Collection<UUID> persons) {
        if (!persons.isEmpty()) {
            jdbc.sql("delete from audit_person_key where person = any (?)")
                    .param((Object) persons.toArray(UUID[]::new))
                    .update();
        }
    }

    private Optional<byte[]> find(UUID person) {
        return jdbc.sql("select wrapped from audit_person_key where person = ?")
                .param(person)
                .query(byte[].class)
                .optional()
                .map(wrapped -> vault.decrypt(MASTER, wrapped, person.toString()));
    }
}
