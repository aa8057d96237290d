package org.yuanba.exchange.spi;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet.
 *
 * @param code its name in code, such as {@code built_year}
 * @param header the header Yuanba writes, such as 建成年份
 * @param synonyms other headers people use for it
 * @param required whether a new record needs it
 * @param choices the words a drop-down offers, empty when it is free
 * @param hidden whether it is written in a hidden column, such as the id
 * @param example what a filled cell looks like, for the template
 * @param check turns a trimmed, width-normalised cell into its canonical text, or says what is wrong with it
 */
public record LedgerColumn(
        String code,
        String header,
        List<String> synonyms,
        boolean required,
        List<String> choices,
        boolean hidden,
        String example,
        Function<String, Checked> check) {

    /** What became of a cell. */
    public sealed interface Checked {

        /**
         * A good cell.
         *
         * @param text its canonical text, as it would be exported
         */
        record Good(String text) implements Checked {}

        /**
         * A cell that cannot be taken.
         *
         * @param reason message key of what to write instead
         * @param arguments its arguments
         */
        record Wrong(String reason, List<Object> arguments) implements Checked {}
    }

    /** A good cell. */
    public static Checked good(String text) {
        return new Checked.Good(text);
    }

    /** A cell that cannot be taken, and why. */
    public static Checked wrong(String reason, @Nullable Object... arguments) {
        return new Checked.Wrong(reason, Arrays.asList(arguments));
    }
}
