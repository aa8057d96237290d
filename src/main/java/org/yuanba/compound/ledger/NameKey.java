package org.yuanba.compound.ledger;

import java.text.Normalizer;
import java.util.Locale;

/** What makes two names of compounds the same: half width, lower case, without blanks, signs and brackets. */
public final class NameKey {

    private NameKey() {}

    /** The key of a name: {@code 305号院} for {@code ３０５ 号院}. */
    public static String of(String name) {
        var key = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
