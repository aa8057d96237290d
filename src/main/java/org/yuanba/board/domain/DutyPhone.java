package org.yuanba.board.domain;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone anyone may call, as it is written on a board: 028-5550 0126, 138 0013 8000, 12345.
 *
 * @param shown with blanks and dash
 */
public record DutyPhone(String shown) {

    private static final Pattern SIGNS = Pattern.compile("\\+?[0-9][0-9 -]*");
    private static final Pattern AREA = Pattern.compile("(010|02\\d|0[3-9]\\d{2})(\\d{7,8})");

    /** The phone as typed, full-width signs and odd spacing put right; empty when it is none. */
    public static Optional<DutyPhone> parse(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[‐‑‒–—―−()]", "-")
                .strip();
        var digits = plain.replaceAll("[^0-9]", "");
        return SIGNS.matcher(plain.replaceAll("^-", "")).matches() && digits.length() >= 3 && digits.length() <= 15
                ? Optional.of(new DutyPhone(spaced(digits, plain.startsWith("+"))))
                : Optional.empty();
    }

    private static String spaced(String digits, boolean abroad) {
        var area = AREA.matcher(digits);
        if (!abroad && area.matches()) {
            return area.group(1) + "-" + halves(area.group(2));
        }
        if (!abroad && digits.length() == 11 && digits.startsWith("1")) {
            return digits.substring(0, 3) + " " + digits.substring(3, 7) + " " + digits.substring(7);
        }
        return (abroad ? "+" : "") + (digits.length() == 8 ? halves(digits) : digits);
    }

    private static String halves(String local) {
        return local.length() == 8 ? local.substring(0, 4) + " " + local.substring(4) : local;
    }

    /** What a {@code tel:} link holds. */
    public static String tel(String shown) {
        return "tel:" + shown.replaceAll("[^0-9+]", "");
    }
}
