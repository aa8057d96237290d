package org.yuanba.exchange.domain;

import java.util.List;

/** What was asked of an import cannot be done with it as it stands. */
public class ImportRefused extends RuntimeException {

    private final transient List<Object> arguments;

    /** With the message key of the sentence that says why, and its arguments. */
    public ImportRefused(String reason, Object... arguments) {
        super(reason, null, false, false);
        this.arguments = List.of(arguments);
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
