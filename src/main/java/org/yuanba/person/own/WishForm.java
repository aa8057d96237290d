package org.yuanba.person.own;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.domain.Consent;

/**
 * A wish a worker keys in from paper or the phone.
 *
 * @param kind name of what is asked for
 * @param words in her words
 * @param how name of the way it came
 */
public record WishForm(
        @Nullable String kind,
        @Nullable String words,
        @Nullable String how) {

    static final WishForm EMPTY = new WishForm(WishKind.CORRECT.name(), "", Consent.How.PAPER.name());

    /** The words, without spaces around. */
    public String text() {
        return words == null ? "" : words.strip();
    }

    /** Message key of what is wrong with it, or none. Empty forms have nothing wrong until they are sent. */
    public @Nullable String problem() {
        if (this == EMPTY) {
            return null;
        }
        if (text().length() > Wishes.MOST_WORDS) {
            return "person.wish.too-long";
        }
        return wish() == WishKind.CORRECT && text().isEmpty() ? "person.wish.say-what" : null;
    }

    WishKind wish() {
        return WishKind.of(kind == null ? "" : kind).orElse(WishKind.CORRECT);
    }

    Consent.How channel() {
        return Arrays.stream(Consent.How.values())
                .filter(known -> known.name().equals(how))
                .findFirst()
                .orElse(Consent.How.PAPER);
    }
}
