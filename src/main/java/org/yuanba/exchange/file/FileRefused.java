package org.yuanba.exchange.file;

import java.util.List;

/** A file that cannot be taken as a whole: nothing of it is kept. */
public class FileRefused extends RuntimeException {

    private final transient List<Object> arguments;

    /** With the message key of the sentence that says why and what to do, and its arguments. */
    public FileRefused(String reason, Object... arguments) {
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
