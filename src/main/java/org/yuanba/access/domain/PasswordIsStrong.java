package org.yuanba.access.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A password has at least eight characters of three of the four kinds – capitals, small letters, digits, others – and
 * does not contain what one signs in with (GB/T 22239-2019, identity; domain brief C2).
 */
final class PasswordIsStrong {

    private static final int LEAST = 8;
    private static final int MOST = 128;
    private static final int KINDS = 3;

    private PasswordIsStrong() {}

    /** Message key of what is wrong with the password, empty when it may be used. */
    static Optional<String> problem(String username, String password) {
        var length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            return Optional.of("password.too-short");
        }
        if (length > MOST) {
            return Optional.of("password.too-long");
        }
        if (kinds(password) < KINDS) {
            return Optional.of("password.too-few-kinds");
        }
        return password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))
                ? Optional.of("password.holds-username")
                : Optional.empty();
    }

    private static long kinds(String password) {
        return IntStream.of(
                        has(password, 'A', 'Z'), has(password, 'a', 'z'), has(password, '0', '9'), hasOther(password))
                .sum();
    }

    private static int has(String password, char from, char to) {
        return password.chars().anyMatch(c -> c >= from && c <= to) ? 1 : 0;
    }

    private static int hasOther(String password) {
        return password.chars().anyMatch(c -> c > 127 || !Character.isLetterOrDigit(c)) ? 1 : 0;
    }
}
