package org.yuanba.person.own;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may ask about what is held of her (Personal Information Protection Law, arts. 45 to 47). */
public enum WishKind {
    /** A copy of all of it. */
    COPY,
    /** Something is wrong or missing. */
    CORRECT,
    /** All of it is to go. */
    DELETE;

    /** The kind of this name, if it is one. */
    static Optional<WishKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Message key in words. */
    public String key() {
        return "person.wish." + name().toLowerCase(Locale.ROOT);
    }
}
