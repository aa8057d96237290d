package org.yuanba.compound.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.Area;

/** What the ledger knows of one compound, field by field; a missing value means nobody has told it yet. */
public final class Facts {

    private static final Facts NONE = new Facts(new Object[CompoundField.all().size()]);

    private final @Nullable Object[] values;

    private Facts(@Nullable Object[] values) {
        this.values = values;
    }

    /** Nothing known. */
    public static Facts none() {
        return NONE;
    }

    /** The facts whose values a source gives field by field. */
    public static <E extends Exception> Facts of(Source<E> source) throws E {
        var values = new @Nullable Object[CompoundField.all().size()];
        for (var field : CompoundField.all()) {
            values[field.ordinal()] = source.value(field);
        }
        return new Facts(values);
    }

    /** The same with another value in a field, or with none. */
    public Facts with(CompoundField field, @Nullable Object value) {
        if (value != null && !field.type().accepts(value)) {
            throw new IllegalArgumentException(field + " cannot hold " + value);
        }
        var copy = Arrays.copyOf(values, values.length);
        copy[field.ordinal()] = value;
        return new Facts(copy);
    }

    /** The value, or none when it is not known. */
    public @Nullable Object value(CompoundField field) {
        return values[field.ordinal()];
    }

    /** Whether the field is known. */
    public boolean has(CompoundField field) {
        return value(field) != null;
    }

    /** The canonical text of a field, or none when it is not known: codes for choices, square metres for areas. */
    public @Nullable String text(CompoundField field) {
        var value = value(field);
        return value == null ? null : field.type().text(value);
    }

    /** The text the database reads, or none. */
    public @Nullable String databaseText(CompoundField field) {
        var value = value(field);
        return value == null ? null : field.type().databaseText(value);
    }

    /** What it is called. */
    public String name() {
        return Optional.ofNullable(text(CompoundField.NAME)).orElse("");
    }

    /** Its other names. */
    public List<String> aliases() {
        var aliases = text(CompoundField.ALIASES);
        return aliases == null ? List.of() : List.of(aliases.split("、"));
    }

    /** A number of a count or a year, or none. */
    public @Nullable Integer number(CompoundField field) {
        return (Integer) value(field);
    }

    /** An area, or none. */
    public Optional<Area> area(CompoundField field) {
        return Optional.ofNullable((Long) value(field)).map(Area::new);
    }

    /** A coordinate, or none. */
    public @Nullable BigDecimal degrees(CompoundField field) {
        return (BigDecimal) value(field);
    }

    /** The day for which the figures hold, or none. */
    public @Nullable LocalDate asOf() {
        return (LocalDate) value(CompoundField.AS_OF);
    }

    /** What is different in the other facts, in the order of fields. */
    public List<Difference> differencesTo(Facts after) {
        var differences = new ArrayList<Difference>();
        for (var field : CompoundField.all()) {
            var old = text(field);
            var now = after.text(field);
            if (old == null ? now != null : !old.equals(now)) {
                differences.add(new Difference(field, old, now));
            }
        }
        return List.copyOf(differences);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && Arrays.equals(values, facts.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name();
    }

    /**
     * A field before and after.
     *
     * @param field which
     * @param before canonical text, none when it was not known
     * @param after canonical text, none when it is not known any more
     */
    public record Difference(
            CompoundField field,
            @Nullable String before,
            @Nullable String after) {}

    /** Gives values field by field. */
    @FunctionalInterface
    public interface Source<E extends Exception> {

        /** The value of the field, of its type, or none. */
        @Nullable
        Object value(CompoundField field) throws E;
    }
}
