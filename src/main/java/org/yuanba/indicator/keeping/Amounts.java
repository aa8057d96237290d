package org.yuanba.indicator.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Numerator, denominator and number left out of every measure, by the measure's position: the contribution of one compound,
 * or the sum of many. Arrays of different lengths compare and add up as if the shorter one ended in zeros.
 */
public final class Amounts {

    private static final int EACH = 3;

    /** Nothing. */
    public static final Amounts NONE = new Amounts(0);

    private long[] values;

    Amounts(int measures) {
        this(new long[measures * EACH]);
    }

    private Amounts(long[] values) {
        this.values = values;
    }

    static Amounts read(ResultSet row, int column) throws SQLException {
        var read = (Long[]) row.getArray(column).getArray();
        var values = new long[read.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read[i];
        }
        return new Amounts(values);
    }

    /** The numerator of the measure at this position. */
    public long numerator(int position) {
        return at(position * EACH);
    }

    /** The denominator of the measure at this position. */
    public long denominator(int position) {
        return at(position * EACH + 1);
    }

    /** How many compounds the measure at this position leaves out. */
    public long leftOut(int position) {
        return at(position * EACH + 2);
    }

    private long at(int index) {
        return index < values.length ? values[index] : 0;
    }

    Amounts set(int position, long numerator, long denominator, long leftOut) {
        reach((position + 1) * EACH);
        values[position * EACH] = numerator;
        values[position * EACH + 1] = denominator;
        values[position * EACH + 2] = leftOut;
        return this;
    }

    /** Adds other amounts so many times: 1 to add, -1 to take away. */
    void add(Amounts other, int times) {
        reach(other.values.length);
        for (int i = 0; i < other.values.length; i++) {
            values[i] = Math.addExact(values[i], times * other.values[i]);
        }
    }

    private void reach(int length) {
        if (values.length < length) {
            values = Arrays.copyOf(values, length);
        }
    }

    /** How many measures it speaks of. */
    int measures() {
        return values.length / EACH;
    }

    boolean isZero() {
        return Arrays.stream(values).allMatch(value -> value == 0);
    }

    Amounts copy() {
        return new Amounts(values.clone());
    }

    /** As the database reads an array. */
    String literal() {
        var text = new StringBuilder(values.length * 3 + 2).append('{');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            text.append(values[i]);
        }
        return text.append('}').toString();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Amounts amounts)) {
            return false;
        }
        for (int i = 0; i < Math.max(values.length, amounts.values.length); i++) {
            if (at(i) != amounts.at(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = values.length - 1; i >= 0; i--) {
            hash = values[i] == 0 && hash == 1 ? 1 : 31 * hash + Long.hashCode(values[i]);
        }
        return hash;
    }

    @Override
    public String toString() {
        return literal();
    }
}
