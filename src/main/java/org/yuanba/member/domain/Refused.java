package org.yuanba.member.domain;

import java.util.List;

/** Something cannot be kept as asked; the form says beside which field, why and what to do. */
public class Refused extends RuntimeException {

    private final String field;
    private final transient List<Object> arguments;

    /** With the field, the message key and its arguments. */
    public Refused(String field, String reason, Object... arguments) {
        super(reason, null, false, false);
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** The field it is about. */
    public String field() {
        return field;
    }

    /** Message key of the sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** Its arguments. */
    public List<Object> arguments() {
        return arguments;
    }
}
