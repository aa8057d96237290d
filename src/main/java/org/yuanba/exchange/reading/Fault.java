package org.yuanba.exchange.reading;

import java.util.List;

/**
 * What is wrong or odd about a cell or a row.
 *
 * @param column index of the file's column, −1 for the whole row
 * @param stops whether the row is not imported because of it
 * @param reason message key
 * @param arguments its arguments: texts and numbers
 */
public record Fault(int column, boolean stops, String reason, List<Object> arguments) {

    /** Something about the whole row that keeps it out. */
    public static Fault ofRow(String reason, Object... arguments) {
        return new Fault(-1, true, reason, List.of(arguments));
    }
}
