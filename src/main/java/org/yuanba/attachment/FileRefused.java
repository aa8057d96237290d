package org.yuanba.attachment;

import java.util.List;

/** A file is not taken; the message says why and what to bring instead. */
public class FileRefused extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    /** For this reason. */
    public FileRefused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Message key of the reason. */
    public String key() {
        return key;
    }

    /** Arguments of the message. */
    public List<Object> arguments() {
        return arguments;
    }
}
