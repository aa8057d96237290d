package org.yuanba.problem.intake;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.yuanba.board.BoardCode;

/** The code handed to whoever tells a problem: with the number it opens the problem, and only its keyed hash is kept. */
public final class TrackingCode {

    /** Name of the key of its hash. */
    public static final String KEY = "problem-code";

    private static final int LENGTH = 6;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private TrackingCode() {}

    /** A new one. */
    static String next() {
        return BoardCode.signs(RANDOM, LENGTH);
    }

    /** What somebody typed as it is hashed. */
    public static String typed(String text) {
        var plain = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), LENGTH));
    }

    /** The number somebody typed as it is kept: small letters and missing hyphens do not matter. */
    public static String number(String text) {
        var plain = text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return plain.matches("Q?[0-9]{10,17}")
                ? plain.replaceFirst("^Q?([0-9]{8})([0-9]+)$", "Q-$1-$2")
                : plain.substring(0, Math.min(plain.length(), 20));
    }

    /** Number and code as they are hashed. */
    public static byte[] bytes(String number, String code) {
        return (number + "/" + code).getBytes(StandardCharsets.UTF_8);
    }
}
