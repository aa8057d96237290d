package org.yuanba.compound.ledger;

import java.text.Normalizer;
import java.util.Locale;

/** What makes two names of compounds the same: half width, lower case, without blanks, signs and brackets. */
public final class NameKey {

    private NameKey() {}

    /** The key of a name: {@code 305号院} for {@code ３０５ 号院}. */
    public static String of(String name) {
        var narrow = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var key = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i += Character.charCount(narrow.codePointAt(i))) {
            if (Character.isLetterOrDigit(narrow.codePointAt(i))) {
                key.appendCodePoint(narrow.codePointAt(i));
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
