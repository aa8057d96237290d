package org.yuanba.compound.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yuanba.compound.ledger.CompoundField;

/** A way to divide the compounds of a place; how many fall on each side is kept for every place. */
public enum Facet {
    /** Whether it stands or was closed; every other facet counts only those that stand. */
    STATUS("r.status", List.of("open", "closed")),
    /** What kind it is. */
    KIND(CompoundField.KIND),
    /** When it was built; 2000 is the national and 2004 the city's last year of an old compound. */
    BUILT("""
            case when r.built_year is null then 'unknown' when r.built_year <= 2000 then 'until_2000'
              when r.built_year <= 2004 then '2001_2004' else 'from_2005' end""", List.of("until_2000", "2001_2004", "from_2005", "unknown")),
    /** Who manages the property. */
    PROPERTY_MODE(CompoundField.PROPERTY_MODE),
    /** How far its renovation is. */
    RENOVATION(CompoundField.RENOVATION),
    /** Which essential figure is missing; one compound may lack several. */
    MISSING("", List.of("address", "built_year", "floor_area", "buildings", "households", "property_mode"));

    static final String UNKNOWN = "unknown";

    private final String sql;
    private final List<String> sides;

    Facet(CompoundField field) {
        this("coalesce(r.%s, '%s')".formatted(field.code(), UNKNOWN), withUnknown(field.choices()));
    }

    Facet(String sql, List<String> sides) {
        this.sql = sql;
        this.sides = sides;
    }

    private static List<String> withUnknown(List<String> choices) {
        var all = new ArrayList<>(choices);
        if (!all.contains(UNKNOWN)) {
            all.add(UNKNOWN);
        }
        return List.copyOf(all);
    }

    /** The facet of this code, if there is one. */
    public static Optional<Facet> ofCode(String code) {
        return Arrays.stream(values())
                .filter(facet -> facet.code().equals(code))
                .findFirst();
    }

    /** Its name in addresses and in the table of counts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its sides, in the order in which they are shown. */
    public List<String> sides() {
        return sides;
    }

    /** Message key of its name. */
    public String labelKey() {
        return "facet.compound." + code();
    }

    /** Message key of a side. */
    public String valueKey(String value) {
        return switch (this) {
            case KIND, PROPERTY_MODE, RENOVATION ->
                value.equals(UNKNOWN) ? "compound.unknown" : "choice.compound." + code() + "." + value;
            case MISSING -> "field.compound." + value;
            case STATUS, BUILT -> labelKey() + "." + value;
        };
    }

    /** The condition on a row {@code r} of the table; the value is one of {@link #sides()}. */
    public String condition(String value) {
        if (!sides.contains(value)) {
            throw new IllegalArgumentException(this + " has no side " + value);
        }
        return switch (this) {
            case MISSING -> "r.%s is null".formatted(value);
            case KIND, PROPERTY_MODE, RENOVATION ->
                value.equals(UNKNOWN) ? sql + " = '" + value + "'" : "r.%s = '%s'".formatted(code(), value);
            case STATUS, BUILT -> "%s = '%s'".formatted(sql, value);
        };
    }
}
