package org.yuanba.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A vehicle's plate; shown as 川A1****D, or 川A1***D where the plate is one shorter. */
public final class PlateNumber extends Sensitive {

    static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云渝藏陕甘青宁新";
    private static final Pattern FORM =
            Pattern.compile("[" + PROVINCES + "][A-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]");

    private PlateNumber(String value) {
        super(value);
    }

    /** The plate, if the text is one; a dot or blank after the letter is understood. */
    public static Optional<PlateNumber> parse(String text) {
        var value = text.strip().toUpperCase(Locale.ROOT).replaceAll("[·•. -]", "");
        return FORM.matcher(value).matches() ? Optional.of(new PlateNumber(value)) : Optional.empty();
    }

    @Override
    public String masked() {
        return starred(value(), 3, 1);
    }
}
