package org.yuanba.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.Actor;
import org.yuanba.shared.PlaceKey;

/**
 * One thing that happened, as the module that did it tells it.
 *
 * @param by who did it
 * @param act module and past verb, such as {@code compound.edited}; its sentence is the message {@code audit.<act>}
 * @param place where, as the key was at that moment
 * @param subject the record it happened to, or none
 * @param name what the record is called in sentences, never a person's name, or none
 * @param changes before and after by field, in order
 * @param person whose personal values the changes hold, or none: they are then encrypted with a key of this person's
 */
public record AuditEntry(
        Actor by,
        String act,
        PlaceKey place,
        @Nullable UUID subject,
        @Nullable String name,
        Map<String, Change> changes,
        @Nullable UUID person) {

    /** An entry about a record, without field changes. */
    public static AuditEntry of(Actor by, String act, PlaceKey place, @Nullable UUID subject, @Nullable String name) {
        return new AuditEntry(by, act, place, subject, name, Map.of(), null);
    }

    /** The same with what changed in a field. */
    public AuditEntry with(String field, @Nullable String before, @Nullable String after) {
        var more = new LinkedHashMap<>(changes);
        more.put(field, new Change(before, after));
        return new AuditEntry(by, act, place, subject, name, more, person);
    }

    /** The same, its values being those of this person. */
    public AuditEntry about(UUID person) {
        return new AuditEntry(by, act, place, subject, name, changes, person);
    }

    /**
     * A field's value before and after, as shown.
     *
     * @param before none when it was empty
     * @param after none when it is empty now
     */
    public record Change(@Nullable String before, @Nullable String after) {}
}
