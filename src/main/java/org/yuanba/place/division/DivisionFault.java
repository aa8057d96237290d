package org.yuanba.place.division;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a line of a division file.
 *
 * @param line number of the line, 1 for the header
 * @param kind what is wrong, the last part of its message key
 * @param arguments arguments of the sentence
 */
public record DivisionFault(long line, String kind, List<Object> arguments) {

    static DivisionFault of(long line, String kind, Object... arguments) {
        return new DivisionFault(line, kind, List.copyOf(Arrays.asList(arguments)));
    }

    /** Key of the sentence for the screen. */
    public String messageKey() {
        return "place.fault." + kind;
    }

    /** The sentence in English. */
    public String said() {
        return EnglishSentences.of(messageKey(), arguments);
    }

    @Override
    public String toString() {
        return "line " + line + ": " + said();
    }
}
