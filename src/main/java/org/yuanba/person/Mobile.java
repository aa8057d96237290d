package org.yuanba.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile number of mainland China; shown as 138****1234. */
public final class Mobile extends Sensitive {

    private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)86");

    private Mobile(String digits) {
        super(digits);
    }

    /** The number, if the text is one; blanks, hyphens, full-width digits and +86 are understood. */
    public static Optional<Mobile> parse(String text) {
        if (isPlain(text)) {
            return Optional.of(new Mobile(text));
        }
        var digits = COUNTRY.matcher(PhoneDigits.of(text)).replaceFirst("");
        return FORM.matcher(digits).matches() ? Optional.of(new Mobile(digits)) : Optional.empty();
    }

    /** As nearly all are written and every one is stored. */
    private static boolean isPlain(String text) {
        return text.length() == 11
                && text.charAt(0) == '1'
                && text.charAt(1) >= '3'
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String masked() {
        return starred(value(), 3, 4);
    }
}
