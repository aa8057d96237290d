package org.yuanba.member.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yuanba.member.domain.Refused;

/**
 * The fields of a form as they were sent.
 *
 * @param fields texts by name
 */
public record Typed(Map<String, String> fields) {

    /** Nothing typed yet. */
    public static final Typed NOTHING = new Typed(Map.of());

    /** The text of a field, empty when it was not sent; blanks around it are dropped. */
    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** The day of a field, none when it is empty. */
    public Optional<LocalDate> day(String field) {
        var text = text(field);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new Refused(field, "member.problem.day");
        }
    }

    /** The id of a field, none when it is empty or none at all. */
    public Optional<UUID> id(String field) {
        var text = text(field);
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** The whole number of a field, nothing typed meaning 0. */
    public int number(String field, int most) {
        var text = text(field);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > most) {
            throw new Refused(field, "member.problem.number", most);
        }
        return Integer.parseInt(text);
    }

    /** The word of a field, if it names a constant. */
    public <E extends Enum<E>> E word(String field, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text(field))) {
                return constant;
            }
        }
        throw new Refused(field, "member.problem.choose");
    }
}
