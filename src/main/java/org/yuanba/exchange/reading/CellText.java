package org.yuanba.exchange.reading;

import java.util.regex.Pattern;

/** Cleans what offices leave in cells: full-width digits and letters, unusual blanks, errors of formulas. */
public final class CellText {

    private static final Pattern FORMULA_ERROR =
            Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)");
    private static final Pattern IDENTITY_NUMBER =
            Pattern.compile("[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private CellText() {}

    /**
     * The cell as it is checked. Digits, letters and, in a cell without Chinese, signs become narrow; every kind of
     * blank becomes a plain one, none at the ends; line ends stay.
     */
    public static String clean(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        var hasChinese = raw.codePoints().anyMatch(Character::isIdeographic);
        var text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' || isSign(c) && !hasChinese) {
                text.append((char) (c - 0xFEE0));
            } else if (c == '\u00A0' || c == '\u3000' || c == '\t' || c == '\u2007' || c == '\u202F') {
                text.append(' ');
            } else if (c != '\u200B' && c != '\u200C' && c != '\u200D' && c != '\uFEFF' && c != '\r') {
                text.append(c);
            }
        }
        return text.toString().strip();
    }

    /** Whether a formula failed in this cell. */
    public static boolean isFormulaError(String text) {
        return text.startsWith("#") && FORMULA_ERROR.matcher(text).matches();
    }

    /** Whether the cell holds a valid resident identity number (GB 11643): such a cell is not even kept. */
    public static boolean isIdentityNumber(String text) {
        if (text.length() != 18 || !IDENTITY_NUMBER.matcher(text).matches()) {
            return false;
        }
        var sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(text.charAt(17));
    }

    private static boolean isSign(char c) {
        return c >= '！' && c <= '～';
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            var edge = i == 0 || i == raw.length() - 1;
            if (c < ' ' && c != '\n'
                    || edge && c <= ' '
                    || c == '\u00A0'
                    || c >= '\u2007'
                            && c <= '\u202F'
                            && c != '—'
                            && c != '–'
                            && c != '“'
                            && c != '”'
                            && c != '‘'
                            && c != '’'
                            && c != '…'
                    || c == '\u3000'
                    || c == '\uFEFF'
                    || c >= '！' && c <= '～') {
                return false;
            }
        }
        return true;
    }
}
