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
        var digits = COUNTRY.matcher(PhoneDigits.of(text)).replaceFirst("");
        return FORM.matcher(digits).matches() ? Optional.of(new Mobile(digits)) : Optional.empty();
    }

    @Override
    public String masked() {
        return starred(value(), 3, 4);
    }
}
