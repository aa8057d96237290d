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
 * @param visibility who reads it
 * @param person whose personal values the changes hold, or none: they are then encrypted with a key of this person's
 */
public record AuditEntry(
        Actor by,
        String act,
        PlaceKey place,
        @Nullable UUID subject,
        @Nullable String name,
        Map<String, Change> changes,
        Visibility visibility,
        @Nullable UUID person) {

    /** An entry that everyone who sees the place may read. */
    public AuditEntry(
            Actor by,
            String act,
            PlaceKey place,
            @Nullable UUID subject,
            @Nullable String name,
            Map<String, Change> changes,
            @Nullable UUID person) {
        this(by, act, place, subject, name, changes, Visibility.PLACE, person);
    }

    /** Who reads an entry. */
    public enum Visibility {
        /** Everyone who sees the place: what happened here lately, and the record's own history. */
        PLACE,
        /** Beside the record itself and in the audit pages: one of many changed at once. */
        RECORD,
        /** The audit pages alone: signing in, refused requests, looks at full values. */
        AUDIT
    }

    /**
     * A value that is a word of the screens and not a text somebody typed: kept as its message key, so that every reader
     * sees it in her language. Several are written one after the other.
     */
    public static String word(String messageKey) {
        return AuditLine.WORD + messageKey;
    }

    /** An entry about a record, without field changes. */
    public static AuditEntry of(Actor by, String act, PlaceKey place, @Nullable UUID subject, @Nullable String name) {
        return new AuditEntry(by, act, place, subject, name, Map.of(), Visibility.PLACE, null);
    }

    /** The same with what changed in a field. */
    public AuditEntry with(String field, @Nullable String before, @Nullable String after) {
        var more = new LinkedHashMap<>(changes);
        more.put(field, new Change(before, after));
        return new AuditEntry(by, act, place, subject, name, more, visibility, person);
    }

    /** The same with what changed in several fields, in their order. */
    public AuditEntry withAll(Map<String, Change> fields) {
        var more = new LinkedHashMap<>(changes);
        more.putAll(fields);
        return new AuditEntry(by, act, place, subject, name, more, visibility, person);
    }

    /** The same, its values being those of this person. */
    public AuditEntry about(UUID person) {
        return new AuditEntry(by, act, place, subject, name, changes, visibility, person);
    }

    /** The same, read beside the record and not among what happened here lately. */
    public AuditEntry forItsRecord() {
        return new AuditEntry(by, act, place, subject, name, changes, Visibility.RECORD, person);
    }

    /** The same, read in the audit pages alone. */
    public AuditEntry forAuditOnly() {
        return new AuditEntry(by, act, place, subject, name, changes, Visibility.AUDIT, person);
    }

    /**
     * A field's value before and after, as shown.
     *
     * @param before none when it was empty
     * @param after none when it is empty now
     */
    public record Change(@Nullable String before, @Nullable String after) {}
}
