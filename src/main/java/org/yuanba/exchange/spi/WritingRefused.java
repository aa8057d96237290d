package org.yuanba.exchange.spi;

import java.util.List;

/** A sheet cannot write or take back these records after all: nothing is, and the page says why. */
public class WritingRefused extends RuntimeException {

    private final transient List<Object> arguments;

    /** With the message key of the sentence that says why and what to do, and its arguments. */
    public WritingRefused(String reason, List<Object> arguments) {
        super(reason, null, false, false);
        this.arguments = List.copyOf(arguments);
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
