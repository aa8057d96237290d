package org.yuanba.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** A landline with its area code; shown as 0286*****34. */
public final class Landline extends Sensitive {

    private static final Pattern FORM = Pattern.compile("0(10|2[0-9])[0-9]{8}|0[3-9][0-9]{2}[0-9]{7,8}");

    private Landline(String digits) {
        super(digits);
    }

    /** The number, if the text is one; blanks, hyphens, brackets and full-width digits are understood. */
    public static Optional<Landline> parse(String text) {
        var digits = PhoneDigits.of(text);
        return FORM.matcher(digits).matches() ? Optional.of(new Landline(digits)) : Optional.empty();
    }

    @Override
    public String masked() {
        return starred(value(), 4, 2);
    }
}
