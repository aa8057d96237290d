package org.yuanba.board;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The short code of a board, as it stands on paper and in the address {@code /b/{code}}. No sign in it is mistaken for
 * another, and without vowels it never reads as a word.
 *
 * @param value 6 or 7 signs of {@link #ALPHABET}
 */
public record BoardCode(String value) {

    /** Digits and capital letters that cannot be confused: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V, and no vowels. */
    public static final String ALPHABET = "34679CDFGHJKMNPQRTVWXY";

    private static final int LENGTH = 6;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{6,7}");

    /** Refuses anything else. */
    public BoardCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the code of a board: " + value);
        }
    }

    /** The code as typed: small letters and blanks do not matter; empty when it is none. */
    public static Optional<BoardCode> parse(String typed) {
        var value = typed.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(value).matches() ? Optional.of(new BoardCode(value)) : Optional.empty();
    }

    /** A new one at random. */
    public static BoardCode random(RandomGenerator random) {
        return new BoardCode(signs(random, LENGTH));
    }

    /** So many signs of the same alphabet at random. */
    public static String signs(RandomGenerator random, int length) {
        var signs = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            signs.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return signs.toString();
    }

    /** The address of the board. */
    public String path() {
        return "/b/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
