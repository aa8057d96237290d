package org.yuanba.access.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.AccountRefused;

/**
 * What was wrong with a form, by field.
 *
 * @param byField message key by name of the field, in the order of the fields
 */
public record Problems(Map<String, String> byField) {

    /** Nothing is wrong. */
    public static final Problems NONE = new Problems(Map.of());

    /** What was refused, by field. */
    public static Problems of(@Nullable AccountRefused refused) {
        if (refused == null) {
            return NONE;
        }
        var byField = new LinkedHashMap<String, String>();
        refused.problems().forEach(problem -> byField.putIfAbsent(problem.field(), problem.key()));
        return new Problems(byField);
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** Message key of what is wrong with this field, or none. */
    public @Nullable String of(String field) {
        return byField.get(field);
    }
}
