package org.yuanba.compound.structure;

import java.util.Locale;

/** What an exclusive unit is used for. */
public enum Purpose {
    /** A flat. */
    DWELLING,
    /** A shop. */
    SHOP,
    /** An office. */
    OFFICE,
    /** A parking bay that can be registered. */
    PARKING,
    /** A store room. */
    STORAGE,
    /** Anything else. */
    OTHER;

    /** Its name in forms and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
