package org.yuanba.fund.project;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Numbers on slips and ballots: eight signs, none mistaken for another, not to be guessed. */
public final class Numbers {

    private static final String SIGNS = "34679CDFGHJKMNPQRTVWXY";
    private static final int LENGTH = 8;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private Numbers() {}

    /** A new one. */
    public static String next() {
        var number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return number.toString();
    }

    /** What somebody typed as it is stored. */
    public static String typed(String text) {
        var plain = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), LENGTH));
    }
}
