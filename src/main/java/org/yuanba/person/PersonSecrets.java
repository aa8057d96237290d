package org.yuanba.person;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.audit.AuditEntry;
import org.yuanba.ops.Vault;

/**
 * Keeps names and contacts encrypted, each bound to its person and field, and finds equal numbers by a keyed hash. What
 * comes out are masked types, never texts.
 */
@Component
public class PersonSecrets {

    private static final String KEY = "person";
    private static final String INDEX = "person-index";
    private static final String NAME = "name";

    private final Vault vault;

    /** Secrets kept with the keys of this vault. */
    public PersonSecrets(Vault vault) {
        this.vault = vault;
    }

    /** The name as it is stored. */
    public byte[] encrypt(PersonId person, PersonName name) {
        return encrypt(person, NAME, name);
    }

    /** The contact as it is stored. */
    public byte[] encrypt(PersonId person, ContactKind kind, Sensitive value) {
        return encrypt(person, kind.word(), value);
    }

    /** The name that was stored. */
    public PersonName name(PersonId person, byte[] stored) {
        return PersonName.of(decrypt(person, NAME, stored));
    }

    /** The contact that was stored. */
    public Sensitive contact(PersonId person, ContactKind kind, byte[] stored) {
        return kind.parse(decrypt(person, kind.word(), stored))
                .orElseThrow(() -> new IllegalStateException("A stored contact is no longer one: " + kind));
    }

    /** Words about a person as they are stored, bound to their record and field. */
    public byte[] encryptWords(UUID record, String field, String words) {
        return vault.encrypt(KEY, words.getBytes(StandardCharsets.UTF_8), wordsContext(record, field));
    }

    /** The words that were stored. */
    public String words(UUID record, String field, byte[] stored) {
        return new String(vault.decrypt(KEY, stored, wordsContext(record, field)), StandardCharsets.UTF_8);
    }

    /** The keyed hashes under which this number may be stored; the first is the one to store today. */
    public List<byte[]> blind(ContactKind kind, Sensitive value) {
        return blind(kind, value, mark -> true);
    }

    /** The same, only those that begin with one of these marks: the ones any number is stored under. */
    List<byte[]> blind(ContactKind kind, Sensitive value, IntPredicate marks) {
        return vault.macs(INDEX, (kind.word() + ' ' + value.value()).getBytes(StandardCharsets.UTF_8), marks);
    }

    /** The keyed hash under which this number is stored today. */
    public byte[] blindToday(ContactKind kind, Sensitive value) {
        return vault.mac(INDEX, (kind.word() + ' ' + value.value()).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the words stand in the name; for the list of one community, read record by record. */
    public boolean contains(PersonName name, String words) {
        return name.value().contains(words.strip());
    }

    /** The entry with what changed in a field, its values readable only after a granted look. */
    public AuditEntry traced(
            AuditEntry entry, PersonId person, String field, @Nullable Sensitive before, @Nullable Sensitive after) {
        return entry.about(person.value())
                .with(field, before == null ? null : before.value(), after == null ? null : after.value());
    }

    private byte[] encrypt(PersonId person, String field, Sensitive value) {
        return vault.encrypt(KEY, value.value().getBytes(StandardCharsets.UTF_8), context(person, field));
    }

    private String decrypt(PersonId person, String field, byte[] stored) {
        return new String(vault.decrypt(KEY, stored, context(person, field)), StandardCharsets.UTF_8);
    }

    private static String wordsContext(UUID record, String field) {
        return "person-words/" + record + "/" + field;
    }

    private static String context(PersonId person, String field) {
        return "person/" + person.value() + "/" + field;
    }
}
