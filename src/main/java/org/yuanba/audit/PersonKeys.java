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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yuanba.ops.BulkCopy;
import org.yuanba.ops.Vault;

/**
 * One key for each person whose values stand in the trail, itself encrypted with a key outside the database. Without it
 * those values are noise, while the seals, which cover the noise, still hold.
 */
@Component
class PersonKeys {

    private static final String MASTER = "audit-persons";

    private final JdbcClient jdbc;
    private final BulkCopy copies;
    private final Vault vault;
    private final Clock clock;

    PersonKeys(JdbcClient jdbc, BulkCopy copies, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.vault = vault;
        this.clock = clock;
    }

    byte[] encrypt(byte[] key, String values, UUID entry) {
        return vault.encryptWith(key, values.getBytes(StandardCharsets.UTF_8), entry.toString());
    }

    /** The keys of these persons; those that have none yet get one. */
    Map<UUID, byte[]> keys(Set<UUID> persons) {
        var keys = new HashMap<>(lately());
        keys.keySet().retainAll(persons);
        keys.putAll(known(without(persons, keys)));
        var without = without(persons, keys);
        if (!without.isEmpty()) {
            keys.putAll(make(without));
        }
        return keys;
    }

    private static List<UUID> without(Set<UUID> persons, Map<UUID, byte[]> keys) {
        return persons.stream().filter(person -> !keys.containsKey(person)).toList();
    }

    /** New keys of persons entered in this very transaction, so that nobody else can have made them one. */
    Map<UUID, byte[]> first(Set<UUID> persons) {
        var keys = new HashMap<UUID, byte[]>();
        var lines = new StringBuilder(persons.size() * 256);
        var end = "\t" + clock.instant() + "\n";
        for (var person : persons) {
            var key = vault.newKey();
            keys.put(person, key);
            lines.append(person).append("\t\\\\x");
            HexFormat.of().formatHex(lines, vault.encrypt(MASTER, key, person.toString()));
            lines.append(end);
        }
        copies.later("audit_person_key (person, wrapped, made_at)", lines);
        remember(keys);
        return keys;
    }

    /** What is written about persons just entered mostly goes on being about the same ones. */
    private void remember(Map<UUID, byte[]> keys) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
                TransactionSynchronizationManager.registerSynchronization(new Forgetting());
            }
            TransactionSynchronizationManager.bindResource(this, Map.copyOf(keys));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, byte[]> lately() {
        @Nullable Object keys = TransactionSynchronizationManager.getResource(this);
        return keys == null ? Map.of() : (Map<UUID, byte[]>) keys;
    }

    private void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    private final class Forgetting implements TransactionSynchronization {

        @Override
        public void suspend() {
            forget();
        }

        @Override
        public void afterCompletion(int status) {
            forget();
        }
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
        forget();
        jdbc.sql("delete from audit_person_key where person = ?").param(person).update();
    }

    void destroy(Collection<UUID> persons) {
        forget();
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
