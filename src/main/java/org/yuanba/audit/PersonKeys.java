package org.yuanba.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
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

    byte[] encrypt(UUID person, String values, UUID entry) {
        var key = find(person).orElseGet(() -> make(person));
        return vault.encryptWith(key, values.getBytes(StandardCharsets.UTF_8), entry.toString());
    }

    /** The values, empty when the person was deleted. */
    Optional<String> decrypt(UUID person, byte[] encrypted, UUID entry) {
        return find(person)
                .map(key -> new String(vault.decryptWith(key, encrypted, entry.toString()), StandardCharsets.UTF_8));
    }

    void destroy(UUID person) {
        jdbc.sql("delete from audit_person_key where person = ?").param(person).update();
    }

    private byte[] make(UUID person) {
        jdbc.sql("insert into audit_person_key (person, wrapped, made_at) values (?, ?, ?) on conflict do nothing")
                .params(
                        person,
                        vault.encrypt(MASTER, vault.newKey(), person.toString()),
                        Timestamp.from(clock.instant()))
                .update();
        return find(person).orElseThrow();
    }

    private Optional<byte[]> find(UUID person) {
        return jdbc.sql("select wrapped from audit_person_key where person = ?")
                .param(person)
                .query(byte[].class)
                .optional()
                .map(wrapped -> vault.decrypt(MASTER, wrapped, person.toString()));
    }
}
