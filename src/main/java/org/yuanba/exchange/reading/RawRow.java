package org.yuanba.exchange.reading;

import java.util.List;

/**
 * A row as it is kept: the cells of the file without those that are not taken.
 *
 * @param number its number in the file
 * @param hidden whether the spreadsheet hides it
 * @param cells texts from column A on, empty ones for blank cells
 */
public record RawRow(int number, boolean hidden, List<String> cells) {

    /** The text of a column, empty when the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
