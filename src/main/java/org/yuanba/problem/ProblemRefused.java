package org.yuanba.problem;

import java.util.List;

/** What was asked cannot be done; the sentence says why and what to do, beside its field. */
public class ProblemRefused extends RuntimeException {

    private final String field;
    private final transient List<Object> arguments;

    /** For this field, by this message. */
    public ProblemRefused(String field, String key, Object... arguments) {
        super(key, null, false, false);
        this.field = field;
        this.arguments = List.of(arguments);
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
