package org.yuanba.volunteer.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.volunteer.VolunteerRefused;

/**
 * A form as it was typed, and what is wrong with it.
 *
 * @param typed what was typed, by field
 * @param refused what is wrong, or none
 */
public record Form(Map<String, String> typed, @Nullable VolunteerRefused refused) {

    /** Keeps its own map. */
    public Form {
        typed = Map.copyOf(typed);
    }

    /** An empty form. */
    public static Form blank() {
        return new Form(Map.of(), null);
    }

    /** A form with what was typed. */
    public static Form of(Map<String, String> typed) {
        return new Form(typed, null);
    }

    /** The same with one more value. */
    public Form with(String field, @Nullable Object value) {
        var more = new HashMap<>(typed);
        more.put(field, value == null ? "" : value.toString());
        return new Form(more, refused);
    }

    /** The same, refused. */
    public Form but(VolunteerRefused because) {
        return new Form(typed, because);
    }

    /** What was typed in a field, empty when nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether this is what was chosen. */
    public boolean is(String field, String value) {
        return value.equals(value(field));
    }

    /** Whether something is wrong with this field. */
    public boolean isWrong(String field) {
        return refused != null && refused.field().equals(field);
    }

    /** A day, none when the field is empty. */
    public @Nullable LocalDate day(String field) {
        try {
            return value(field).isBlank() ? null : LocalDate.parse(value(field).strip());
        } catch (DateTimeException e) {
            throw new VolunteerRefused(field, "volunteer.refused.no-day");
        }
    }

    /** A day that must be there. */
    public LocalDate needDay(String field) {
        var day = day(field);
        if (day == null) {
            throw new VolunteerRefused(field, "volunteer.refused.no-day");
        }
        return day;
    }

    /** A time that must be there. */
    public LocalTime time(String field) {
        try {
            return LocalTime.parse(value(field).strip());
        } catch (DateTimeException e) {
            throw new VolunteerRefused(field, "volunteer.refused.no-time");
        }
    }

    /** A whole number, none when the field is empty. */
    public @Nullable Integer number(String field) {
        try {
            return value(field).isBlank() ? null : Integer.valueOf(value(field).strip());
        } catch (NumberFormatException e) {
            throw new VolunteerRefused(field, "volunteer.refused.no-number");
        }
    }

    /** One of the words of an enum, none when it is none of them. */
    public <E extends Enum<E>> @Nullable E one(String field, Class<E> of) {
        return Arrays.stream(of.getEnumConstants())
                .filter(word -> word.name().equals(value(field)))
                .findFirst()
                .orElse(null);
    }

    /** One of the words of an enum, this one when it is none of them. */
    public <E extends Enum<E>> E one(String field, E otherwise) {
        var chosen = one(field, otherwise.getDeclaringClass());
        return chosen == null ? otherwise : chosen;
    }
}
