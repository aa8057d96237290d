package org.yuanba.exchange.spi;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet. Made by {@link #of}, then told what is special about it.
 *
 * @param code its name in code, such as {@code built_year}
 * @param header the header Yuanba writes, such as 建成年份
 * @param synonyms other headers people use for it
 * @param required whether a new record needs it
 * @param choices the words a drop-down offers, empty when it is free
 * @param part what it is for
 * @param number whether its canonical text is a plain number, written as a number and fit for adding up
 * @param example what a filled cell looks like, for the template
 * @param check turns a trimmed, width-normalised cell into its canonical text, or says what is wrong with it
 */
public record LedgerColumn(
        String code,
        String header,
        List<String> synonyms,
        boolean required,
        List<String> choices,
        Part part,
        boolean number,
        String example,
        Function<String, Checked> check) {

    /** What a column is for. */
    public enum Part {
        /** The record's id, written in a hidden column; a row that carries it may make cells blank. */
        ID,
        /** Helps to find the record, and is neither compared nor written. */
        LOCATES,
        /** A value of the record. */
        VALUE
    }

    /** What became of a cell. */
    public sealed interface Checked {

        /**
         * A good cell.
         *
         * @param text its canonical text, as it would be exported
         */
        record Good(String text) implements Checked {}

        /**
         * A cell that may stay as it is, but somebody should look at it.
         *
         * @param text what is taken instead, none to leave it blank
         * @param reason message key of what is odd about it
         * @param arguments its arguments
         */
        record Doubtful(@Nullable String text, String reason, List<Object> arguments) implements Checked {}

        /**
         * A cell that cannot be taken.
         *
         * @param reason message key of what to write instead
         * @param arguments its arguments
         */
        record Wrong(String reason, List<Object> arguments) implements Checked {}
    }

    /** An optional column for values. */
    public static LedgerColumn of(String code, String header, Function<String, Checked> check) {
        return new LedgerColumn(code, header, List.of(), false, List.of(), Part.VALUE, false, "", check);
    }

    /** The same, also known by these headers. */
    public LedgerColumn alsoCalled(String... others) {
        return new LedgerColumn(code, header, List.of(others), required, choices, part, number, example, check);
    }

    /** The same, needed by every new record. */
    public LedgerColumn needed() {
        return new LedgerColumn(code, header, synonyms, true, choices, part, number, example, check);
    }

    /** The same, with a drop-down of these words. */
    public LedgerColumn choosing(List<String> words) {
        return new LedgerColumn(code, header, synonyms, required, List.copyOf(words), part, number, example, check);
    }

    /** The same, for another part. */
    public LedgerColumn as(Part other) {
        return new LedgerColumn(code, header, synonyms, required, choices, other, number, example, check);
    }

    /** The same, holding plain numbers. */
    public LedgerColumn numeric() {
        return new LedgerColumn(code, header, synonyms, required, choices, part, true, example, check);
    }

    /** The same, with this example. */
    public LedgerColumn like(String filled) {
        return new LedgerColumn(code, header, synonyms, required, choices, part, number, filled, check);
    }

    /** Whether it may help to find a row's record: a needed value, such as the name, may too. */
    public boolean locates() {
        return part != Part.VALUE || required;
    }

    /** Whether it is written in a hidden column. */
    public boolean hidden() {
        return part == Part.ID;
    }

    /** A good cell. */
    public static Checked good(String text) {
        return new Checked.Good(text);
    }

    /** A cell that may stay, and what is odd about it. */
    public static Checked doubtful(@Nullable String text, String reason, Object... arguments) {
        return new Checked.Doubtful(text, reason, Arrays.asList(arguments));
    }

    /** A cell that cannot be taken, and why. */
    public static Checked wrong(String reason, Object... arguments) {
        return new Checked.Wrong(reason, Arrays.asList(arguments));
    }
}
