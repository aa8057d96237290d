package org.yuanba.problem.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.casework.Spot;
import org.yuanba.shared.PlaceKey;

/**
 * What somebody tells.
 *
 * @param place the compound
 * @param category code of what it is about
 * @param words what is the matter
 * @param spot what sort of spot
 * @param where where in the compound
 * @param answers answers to the questions of the category, by code
 * @param point where it was seen on the map, or none
 */
public record Report(
        PlaceKey place,
        String category,
        String words,
        Spot spot,
        String where,
        Map<String, List<String>> answers,
        @Nullable Point point) {

    /** The longest text that is taken, in characters. */
    public static final int LONGEST = 4_000;

    private static final int LONGEST_WHERE = 60;
    private static final int TITLE = 24;

    /** Takes away what no text has. */
    public Report {
        words = clean(words);
        where = clean(where).replaceAll("\\s+", " ");
        answers = Map.copyOf(answers);
    }

    /** The same text with line ends alike, without control characters and halves of characters. */
    static String clean(String text) {
        var cleaned = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(cleaned::appendCodePoint);
        return cleaned.toString().strip();
    }

    void check() {
        require(!words.isEmpty(), "words", "problem.refused.words");
        int length = length(words);
        if (length > LONGEST) {
            throw new ProblemRefused("words", "problem.refused.words-long", LONGEST, length);
        }
        require(spot != Spot.BUILDING || !where.isEmpty(), "where", "problem.refused.where");
        require(length(where) <= LONGEST_WHERE, "where", "problem.refused.where-long");
    }

    /** A few words of a text, for lists. */
    static String title(String words) {
        var line = words.lines().findFirst().orElse("").replaceAll("\\s+", " ").strip();
        var sentence = line.split("[。！？；;!?]", 2)[0];
        var chosen = sentence.isBlank() ? line : sentence;
        return length(chosen) <= TITLE ? chosen : chosen.substring(0, chosen.offsetByCodePoints(0, TITLE - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void require(boolean so, String field, String key) {
        if (!so) {
            throw new ProblemRefused(field, key);
        }
    }

    /**
     * A point on the map, WGS 84.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public record Point(double latitude, double longitude) {}
}
