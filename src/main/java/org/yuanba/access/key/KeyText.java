package org.yuanba.access.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yuanba.access.domain.Base32;

/**
 * A key as its holder has it: {@code yb_} and 256 random bits in 52 letters and digits, so that a scanner for leaked
 * secrets knows one when it sees it.
 *
 * @param value the whole text
 */
record KeyText(String value) {

    private static final Pattern FORM = Pattern.compile("yb_[a-z2-7]{52}");
    private static final int BYTES = 32;
    private static final int PREFIX = 11;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    static KeyText next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new KeyText("yb_" + Base32.write(bytes).toLowerCase(Locale.ROOT));
    }

    /** Whether it is written like a key. */
    boolean isWellFormed() {
        return FORM.matcher(value).matches();
    }

    /** Its beginning, which may be shown. */
    String prefix() {
        return value.substring(0, PREFIX);
    }

    /** What is kept of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** What is kept of it, as text. */
    String hashAsText() {
        return HexFormat.of().formatHex(hash());
    }

    @Override
    public String toString() {
        return "KeyText[...]";
    }
}
