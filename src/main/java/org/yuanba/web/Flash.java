package org.yuanba.web;

import java.io.Serializable;
import java.util.List;

/**
 * What the next page is to say once, given to {@code RedirectAttributes} under the name {@code flash}.
 *
 * @param key message key of the sentence
 * @param arguments its arguments, serialisable
 */
public record Flash(String key, List<Object> arguments) implements Serializable {

    /** A sentence with its arguments. */
    public static Flash of(String key, Object... arguments) {
        return new Flash(key, List.of(arguments));
    }
}
