package org.yuanba.person;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A value about a person that is never printed whole by accident: text, JSON and logs show the mask, the full value
 * needs an {@link Unmasking}.
 */
public abstract sealed class Sensitive permits PersonName, Mobile, Landline, IdNumber, PlateNumber, BankCard, Address {

    private final String value;

    Sensitive(String value) {
        this.value = value;
    }

    /** What lists and logs may show. */
    @JsonValue
    public abstract String masked();

    /** The full value, for one who has the right and gave a reason. */
    public final String reveal(Unmasking right) {
        Objects.requireNonNull(right, "a right to see the full value");
        return value;
    }

    /** The value, for this module's own masks. */
    final String value() {
        return value;
    }

    @Override
    public final String toString() {
        return masked();
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((Sensitive) other).value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** So many characters at the front and at the end stay, each one between becomes a star. */
    static String starred(String text, int front, int end) {
        var hidden = Math.max(0, text.length() - front - end);
        return hidden == 0
                ? "*".repeat(text.length())
                : text.substring(0, front) + "*".repeat(hidden) + text.substring(text.length() - end);
    }
}
