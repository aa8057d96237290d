package org.yuanba.access.domain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes from time and a secret (RFC 6238, HMAC-SHA-1, steps of 30 seconds), as every authenticator app makes
 * them. A code of the step before or after is taken too, since clocks differ; no step counts twice.
 */
public final class Totp {

    /** Length of a secret in bytes, as RFC 4226 recommends. */
    public static final int SECRET_BYTES = 20;

    private static final int SECONDS = 30;
    private static final int DIGITS = 6;

    private Totp() {}

    /** The number of the step an instant lies in. */
    public static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** The six digits of a step. */
    public static String code(byte[] secret, long step) {
        return code(secret, step, DIGITS);
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, at, 4).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-1", e);
        }
    }

    /** The step the code belongs to, if it is the one now or a neighbour, and later than the last one used. */
    static OptionalLong matching(byte[] secret, String typed, Instant now, long lastUsed) {
        var code = typed.replaceAll("[\\s-]", "");
        var found = OptionalLong.empty();
        for (long step = stepAt(now) - 1; step <= stepAt(now) + 1; step++) {
            if (step > lastUsed && MessageDigest.isEqual(code(secret, step).getBytes(), code.getBytes())) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
