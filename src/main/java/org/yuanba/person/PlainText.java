package org.yuanba.person;

/** A text with full-width and unusual characters made plain, character by character, so that positions stay. */
final class PlainText {

    private static final String ZERO_WIDTH = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";
    private static final String BLANKS = "\u00A0\u3000\u2002\u2003\u2009\u202F\t";
    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨";

    private PlainText() {}

    static String of(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(of(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char of(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            var half = (char) (c - 0xFEE0);
            return half == ',' || half == ';' || half == '!' || half == '?' ? c : half;
        }
        if (CIRCLED.indexOf(c) >= 0) {
            return (char) ('1' + CIRCLED.indexOf(c));
        }
        if (ZERO_WIDTH.indexOf(c) >= 0 || BLANKS.indexOf(c) >= 0) {
            return ' ';
        }
        return HYPHENS.indexOf(c) >= 0 ? '-' : c;
    }
}
