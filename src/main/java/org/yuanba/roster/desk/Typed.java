package org.yuanba.roster.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.roster.RosterRefused;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/**
 * A form as it was typed, and what is wrong with it.
 *
 * @param fields what was typed
 * @param refused what is wrong, or none
 */
public record Typed(Map<String, String> fields, @Nullable RosterRefused refused) {

    /** Keeps its own map. */
    public Typed {
        fields = Map.copyOf(fields);
    }

    /** A form with what was typed. */
    public static Typed of(Map<String, String> fields) {
        return new Typed(fields, null);
    }

    /** The same with one more value. */
    public Typed with(String field, Object value) {
        var more = new HashMap<>(fields);
        more.put(field, value.toString());
        return new Typed(more, refused);
    }

    /** The same, refused. */
    public Typed but(RosterRefused because) {
        return new Typed(fields, because);
    }

    /** What was typed in a field, empty when nothing was. */
    public String value(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** Whether this is what was chosen. */
    public boolean is(String field, String value) {
        return value.equals(value(field));
    }

    /** Whether something is wrong with this field. */
    public boolean isWrong(String field) {
        return refused != null && refused.field().equals(field);
    }

    /** A day that must be there. */
    public LocalDate day(String field) {
        try {
            return LocalDate.parse(value(field));
        } catch (DateTimeException e) {
            throw new RosterRefused(field, "roster.refused.no-day");
        }
    }

    /** A whole number that must be there. */
    public int number(String field) {
        if (!value(field).matches("[0-9]{1,7}")) {
            throw new RosterRefused(field, "roster.refused.number");
        }
        return Integer.parseInt(value(field));
    }

    /** Minutes from midnight of a clock time; hours beyond 24 are those of the days after. */
    public int clock(String field) {
        if (!value(field).matches("[0-9]{1,2}[:：][0-5][0-9]")) {
            throw new RosterRefused(field, "roster.refused.no-time");
        }
        var parts = value(field).split("[:：]");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    /** An id that must be there. */
    public UUID id(String field) {
        if (!isId(field)) {
            throw new NotHere();
        }
        return UUID.fromString(value(field));
    }

    /** Whether there is an id. */
    public boolean isId(String field) {
        return value(field).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** Goes back to a page, which says what could not be done and what to do. */
    public static String refused(RedirectAttributes redirect, RosterRefused refused, String url) {
        redirect.addFlashAttribute("refused", new Flash(refused.key(), refused.arguments()));
        return "redirect:" + url;
    }
}
