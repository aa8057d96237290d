package org.yuanba.exchange.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet.
 *
 * @param number its number in the file, 1 for the first line; 0 when it comes from the database
 * @param values canonical texts by column code; blank cells are left out
 */
public record SheetRow(int number, Map<String, String> values) {

    /** The text of a column, or none when blank. */
    public @Nullable String value(String column) {
        return values.get(column);
    }
}
