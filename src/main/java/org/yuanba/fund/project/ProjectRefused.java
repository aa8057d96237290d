package org.yuanba.fund.project;

import java.util.List;

/** What was asked cannot be done; the sentence says why and what to do, beside its field. Nothing was written. */
public class ProjectRefused extends RuntimeException {

    private final String field;
    private final transient List<Object> arguments;

    /** For this field, empty for the whole form, by this message. */
    public ProjectRefused(String field, String key, Object... arguments) {
        super(key, null, false, false);
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** Refuses when something is wrong. */
    public static void when(boolean wrong, String field, String key, Object... arguments) {
        if (wrong) {
            throw new ProjectRefused(field, key, arguments);
        }
    }

    /** Name of the field, empty for the whole form. */
    public String field() {
        return field;
    }

    /** Message key of the sentence. */
    public String key() {
        return String.valueOf(getMessage());
    }

    /** Its arguments. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
