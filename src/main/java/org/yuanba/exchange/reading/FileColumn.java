package org.yuanba.exchange.reading;

import org.jspecify.annotations.Nullable;

/**
 * A column of an uploaded file.
 *
 * @param letter as the spreadsheet shows it, A for the first
 * @param header its header as written
 * @param code the sheet's column it is read as, none when it is not read
 * @param locked whether it holds identity or account numbers: never read, nor kept
 */
public record FileColumn(
        String letter, String header, @Nullable String code, boolean locked) {

    /** The same column, read as another. */
    public FileColumn as(@Nullable String other) {
        return new FileColumn(letter, header, locked ? null : other, locked);
    }

    /** The letters of a column, 0 for A. */
    static String letterOf(int index) {
        return (index >= 26 ? letterOf(index / 26 - 1) : "") + (char) ('A' + index % 26);
    }
}
