package org.yuanba.compound.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How a field is written and kept. */
public enum FieldType {
    /** One line of text. */
    TEXT("text"),
    /** Several lines of text. */
    LONG_TEXT("text"),
    /** Several names, joined by 、. */
    NAMES("text"),
    /** One of the field's codes. */
    CHOICE("text"),
    /** A calendar year. */
    YEAR("smallint"),
    /** How many there are. */
    COUNT("integer"),
    /** An area, kept as 0.01 m², written in square metres. */
    AREA("bigint"),
    /** Degrees of latitude or longitude, six decimals. */
    DEGREES("numeric"),
    /** An outline on the map, GeoJSON. */
    OUTLINE("text"),
    /** A day. */
    DATE("date");

    private final String sql;

    FieldType(String sql) {
        this.sql = sql;
    }

    /** Its type in the database. */
    public String sql() {
        return sql;
    }

    /** Whether it is a number one may add up or compare. */
    public boolean isNumber() {
        return this == YEAR || this == COUNT || this == AREA || this == DEGREES;
    }

    /** The canonical text of a value. */
    String text(Object value) {
        return switch (this) {
            case AREA -> BigDecimal.valueOf((Long) value, 2).toPlainString();
            case DEGREES -> ((BigDecimal) value).toPlainString();
            default -> value.toString();
        };
    }

    /** The value as the database takes it in a text, such as a line of {@code COPY}. */
    String databaseText(Object value) {
        return this == DEGREES ? ((BigDecimal) value).toPlainString() : value.toString();
    }

    /** What a canonical value of this type is in Java. */
    boolean accepts(Object value) {
        return switch (this) {
            case YEAR, COUNT -> value instanceof Integer;
            case AREA -> value instanceof Long;
            case DEGREES -> value instanceof BigDecimal;
            case DATE -> value instanceof LocalDate;
            default -> value instanceof String;
        };
    }
}
