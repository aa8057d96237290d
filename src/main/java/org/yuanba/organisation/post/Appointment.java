package org.yuanba.organisation.post;

import java.util.Locale;
import java.util.Optional;

/** How somebody came to a post. */
public enum Appointment {
    /** By a vote. */
    ELECTED,
    /** By a decision of the superior. */
    APPOINTED;

    /** Message key of its name. */
    public String key() {
        return "organisation.how." + name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name. */
    public static Optional<Appointment> named(String name) {
        return java.util.Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
