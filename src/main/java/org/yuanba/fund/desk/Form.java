package org.yuanba.fund.desk;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.shared.Money;

/**
 * A form as it was typed, and what is wrong with it.
 *
 * @param typed what was typed, by field
 * @param refused what is wrong, or none
 */
public record Form(Map<String, String> typed, @Nullable ProjectRefused refused) {

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
    public Form but(ProjectRefused because) {
        return new Form(typed, because);
    }

    /** What was typed in a field, empty when nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed, none when nothing was. */
    public @Nullable String optional(String field) {
        return value(field).isBlank() ? null : value(field).strip();
    }

    /** Whether this is what was chosen. */
    public boolean is(String field, String value) {
        return value.equals(value(field));
    }

    /** Whether something is wrong with this field. */
    public boolean isWrong(String field) {
        return refused != null && refused.field().equals(field);
    }

    /** An amount in yuan; refused when it is none. */
    public Money money(String field) {
        return amount(field).orElseThrow(() -> new ProjectRefused(field, "project.refused.amount"));
    }

    private Optional<Money> amount(String field) {
        try {
            var plain = value(field).strip().replace(",", "").replace("，", "");
            return plain.isEmpty() || plain.length() > 20 ? Optional.empty() : Money.ofYuan(new BigDecimal(plain));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A whole number, this one when the field is empty. */
    public int number(String field, int otherwise) {
        try {
            return value(field).isBlank()
                    ? otherwise
                    : Integer.parseInt(value(field).strip());
        } catch (NumberFormatException e) {
            throw new ProjectRefused(field, "project.refused.number");
        }
    }

    /** A day that must be there. */
    public LocalDate day(String field) {
        try {
            return LocalDate.parse(value(field).strip());
        } catch (DateTimeException e) {
            throw new ProjectRefused(field, "project.refused.date");
        }
    }

    /** A time that must be there. */
    public LocalTime time(String field) {
        try {
            return LocalTime.parse(value(field).strip());
        } catch (DateTimeException e) {
            throw new ProjectRefused(field, "project.refused.time");
        }
    }

    /** One of the words of an enum, this one when it is none of them. */
    public <E extends Enum<E>> E one(String field, E otherwise) {
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(word -> word.name().equals(value(field)))
                .findFirst()
                .orElse(otherwise);
    }
}
