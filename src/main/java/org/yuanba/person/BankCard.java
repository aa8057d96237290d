package org.yuanba.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** A bank card, recognised by the check of ISO/IEC 7812 (Luhn); shown as 6222 **** **** 1234. Yuanba keeps none. */
public final class BankCard extends Sensitive {

    private static final Pattern FORM = Pattern.compile("[3-69][0-9]{14,18}");

    private BankCard(String digits) {
        super(digits);
    }

    /** The card, if length, first digit and check digit fit; blanks and hyphens are understood. */
    public static Optional<BankCard> parse(String text) {
        var digits = PhoneDigits.of(text);
        return FORM.matcher(digits).matches() && isLuhn(digits) ? Optional.of(new BankCard(digits)) : Optional.empty();
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var twice = i % 2 == 0 ? digit : 2 * digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    @Override
    public String masked() {
        return value().substring(0, 4) + " **** **** " + value().substring(value().length() - 4);
    }
}
