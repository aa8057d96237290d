package org.yuanba.compound.ledger;

import java.util.List;

/** What became of a text that someone wrote into a field. */
public sealed interface Reading {

    /** Nothing was written: the figure is not known. */
    record Blank() implements Reading {}

    /**
     * A value of the field's type.
     *
     * @param value String, Integer, Long (0.01 m²), BigDecimal (degrees) or LocalDate
     */
    record Value(Object value) implements Reading {}

    /**
     * Something that cannot be taken.
     *
     * @param reason message key of what to write instead
     * @param arguments its arguments
     */
    record Wrong(String reason, List<Object> arguments) implements Reading {}

    /** Something that cannot be taken. */
    static Reading wrong(String reason, Object... arguments) {
        return new Wrong(reason, List.of(arguments));
    }
}
