package org.yuanba.member.web;

import java.util.List;
import org.yuanba.member.domain.Refused;

/**
 * What is wrong with a form.
 *
 * @param field the field it is about
 * @param reason message key
 * @param arguments its arguments
 */
public record Problem(String field, String reason, List<Object> arguments) {

    /** Of something refused. */
    public static Problem of(Refused refused) {
        return new Problem(refused.field(), refused.reason(), refused.arguments());
    }

    /** Of a field and a sentence. */
    public static Problem of(String field, String reason, Object... arguments) {
        return new Problem(field, reason, List.of(arguments));
    }
}
