package org.yuanba.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * An entry as pages show it.
 *
 * @param id its id
 * @param at when
 * @param account who, none when Yuanba itself acted
 * @param actor how she was called then
 * @param act module and past verb, such as {@code compound.edited}
 * @param place where, as the key was then
 * @param subject the record it happened to, or none
 * @param name what the record was called then, empty when it has no name
 * @param changes before and after by field, in order; empty where personal values are kept back
 * @param personal whether it holds values of a person
 */
public record AuditLine(
        UUID id,
        Instant at,
        @Nullable UUID account,
        String actor,
        String act,
        PlaceKey place,
        @Nullable UUID subject,
        String name,
        List<FieldChange> changes,
        boolean personal) {

    static final String WORD = "\uE000";

    /** Message key of the sentence; its arguments are the actor and the record's name. */
    public String sentenceKey() {
        return "audit." + act;
    }

    /**
     * What changed in one field.
     *
     * @param labelKey message key of the field's name
     * @param before the value before, none when it was empty
     * @param after the value after, none when it is empty now
     */
    public record FieldChange(
            String labelKey,
            @Nullable String before,
            @Nullable String after) {

        /** Message keys of the words a value is made of; empty when it is a text somebody typed. */
        public static List<String> words(String value) {
            return value.startsWith(WORD) ? List.of(value.substring(1).split(WORD)) : List.of();
        }
    }
}
