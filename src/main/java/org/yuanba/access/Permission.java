package org.yuanba.access;

import java.util.regex.Pattern;

/**
 * Something one may do, such as {@code compound:edit}.
 *
 * @param code module and verb, lower case, with a colon between
 */
public record Permission(String code) {

    private static final Pattern FORM = Pattern.compile("[a-z]+:[a-z-]+");

    /** Refuses a code of another form. */
    public Permission {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("A permission is written module:verb, not " + code);
        }
    }
}
