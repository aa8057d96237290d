package org.yuanba.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen identity number, GB 11643-1999. Yuanba does not keep any; the type exists so that one that turns up is
 * recognised and masked: 510***********1234 beside the person, 5***************12 in lists.
 */
public final class IdNumber extends Sensitive {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber(String value) {
        super(value);
    }

    /** The number, if form, day of birth and check character fit. */
    public static Optional<IdNumber> parse(String text) {
        var value = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(value).matches() && hasDay(value) && checkOf(value) == value.charAt(17)
                ? Optional.of(new IdNumber(value))
                : Optional.empty();
    }

    private static boolean hasDay(String value) {
        try {
            var day = LocalDate.of(
                    Integer.parseInt(value, 6, 10, 10),
                    Integer.parseInt(value, 10, 12, 10),
                    Integer.parseInt(value, 12, 14, 10));
            return day.getYear() >= 1850 && day.getYear() < 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static char checkOf(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    @Override
    public String masked() {
        return starred(value(), 3, 4);
    }

    /** For lists, where the last four digits, often used as a secret, do not stand: one in front, two at the end. */
    public String maskedInList() {
        return starred(value(), 1, 2);
    }
}
