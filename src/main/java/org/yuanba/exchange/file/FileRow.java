package org.yuanba.exchange.file;

import java.util.List;

/**
 * A row of a file that holds something.
 *
 * @param number its number as the spreadsheet shows it, 1 for the first line
 * @param cells the texts of its cells from column A on, empty texts for blank ones, none behind the last filled one
 * @param hidden whether the row is hidden in the spreadsheet
 */
public record FileRow(int number, List<String> cells, boolean hidden) {

    /** The text of a column, empty when the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
