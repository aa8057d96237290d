package org.yuanba.access.domain;

import java.security.SecureRandom;

/** Makes passwords that are told to someone once, on paper or by phone: no letters that look or sound alike. */
final class OneTimePassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 4;
    private static final int IN_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** A new one, four groups of four, strong enough for this account. */
    static String next(String username) {
        while (true) {
            var password = draw();
            if (PasswordIsStrong.problem(username, password).isEmpty()) {
                return password;
            }
        }
    }

    private static String draw() {
        var password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                password.append('-');
            }
            for (int i = 0; i < IN_GROUP; i++) {
                password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
        }
        return password.toString();
    }
}
