package org.yuanba.indicator.spi;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A measure: what it is called, how it adds up, and where the compounds behind it are listed. Its name is the message
 * {@code indicator.<code>}, its definition {@code indicator.<code>.definition}.
 *
 * @param code its name in interfaces, such as {@code households} or {@code property_mode.none}
 * @param kind what its value is
 * @param joining what a compound merged from several contributes for days before
 * @param smallCells who may see a value of one to four
 * @param counted the rest of the address of the list of those counted, below the place, such as
 *     {@code compounds?property_mode=none}; none when there is no such list
 * @param missing the same for those left out because their figure is not known
 * @param isGap whether those counted lack something: shown as a column of the gap table
 */
public record Measure(
        String code,
        Kind kind,
        Joining joining,
        SmallCells smallCells,
        @Nullable String counted,
        @Nullable String missing,
        boolean isGap) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");

    /** Refuses a code that is not one. */
    public Measure {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A measure's code is lower case words, this one is: " + code);
        }
    }

    /** How many compounds are so. */
    public static Measure ofCompounds(String code) {
        return new Measure(code, Kind.COUNT, Joining.LARGEST, SmallCells.SHOWN, null, null, false);
    }

    /** A sum over compounds. */
    public static Measure sum(String code, Kind kind) {
        return new Measure(code, kind, Joining.SUM, SmallCells.SHOWN, null, null, false);
    }

    /** The same with the list of those counted. */
    public Measure countedAt(String address) {
        return new Measure(code, kind, joining, smallCells, address, missing, isGap);
    }

    /** The same with the list of those left out. */
    public Measure missingAt(String address) {
        return new Measure(code, kind, joining, smallCells, counted, address, isGap);
    }

    /** The same, as something compounds lack. */
    public Measure gap() {
        return new Measure(code, kind, joining, smallCells, counted, missing, true);
    }

    /** The same, hiding small values. */
    public Measure hiding(SmallCells cells) {
        return new Measure(code, kind, joining, cells, counted, missing, isGap);
    }

    /** Message key of its name. */
    public String labelKey() {
        return "indicator." + code;
    }

    /** Message key of its definition. */
    public String definitionKey() {
        return labelKey() + ".definition";
    }

    /** What a value is. */
    public enum Kind {
        /** A number of things. */
        COUNT,
        /** A part of a whole, 0 to 1. */
        RATE,
        /** One amount for each of another. */
        RATIO,
        /** Money in fen. */
        FEN,
        /** An area in 0.01 m². */
        AREA
    }

    /** What a compound merged from several contributes for a day before, when days are compared by today's compounds. */
    public enum Joining {
        /** The sum of its parts. */
        SUM,
        /** What its largest part was, so that one compound counts once. */
        LARGEST
    }

    /** Who may see values of one to four, behind which single persons could be recognised. */
    public enum SmallCells {
        /** Everyone: nothing about persons. */
        SHOWN,
        /** Staff with a right; the public reads "fewer than five". */
        HIDDEN_FROM_PUBLIC,
        /** Nobody above the compound. */
        HIDDEN
    }
}
