package org.yuanba.organisation.domain;

import java.util.List;

/**
 * Why something was not done, and what to do instead.
 *
 * @param field the field it stands beside, or an empty text for all of it
 * @param key message key of the sentence
 * @param arguments its arguments
 */
public record Refusal(String field, String key, List<Object> arguments) {

    /** A refusal beside a field. */
    public static Refusal of(String field, String key, Object... arguments) {
        return new Refusal(field, key, List.of(arguments));
    }
}
