package org.yuanba.place;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Pinyin initials of a Chinese name: {@code yyxq} for 玉苑小区; letters and digits stay. */
public final class Initials {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private Initials() {}

    /** The initials of the name, lower case, without blanks and signs. */
    public static String of(String name) {
        var initials = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (Character.isIdeographic(c)) {
                var pinyin = PINYIN.transliterate(Character.toString(c)).strip();
                if (!pinyin.isEmpty() && pinyin.charAt(0) < 128) {
                    initials.append(pinyin.charAt(0));
                }
            } else if (Character.isLetterOrDigit(c)) {
                initials.appendCodePoint(c);
            }
        });
        return initials.toString().toLowerCase(Locale.ROOT);
    }
}
