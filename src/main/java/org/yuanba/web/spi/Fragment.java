package org.yuanba.web.spi;

import java.util.Map;

/**
 * A template with what it shows.
 *
 * @param template name below {@code jte}, such as {@code compound/_facts}
 * @param parameters the template's parameters by name; {@code page} is added by the shell
 */
public record Fragment(String template, Map<String, Object> parameters) {

    /** A template that takes one view. */
    public static Fragment of(String template, Object view) {
        return new Fragment(template, Map.of("view", view));
    }
}
