package org.yuanba.organisation.post;

import java.util.Locale;

/** What the holder of a post declares of herself, a yes or no each; nobody's name is asked or kept. */
public enum Concern {
    /** A relative of mine sits in the owners' committee of this area. */
    RELATIVE_IN_OWNERS_COMMITTEE,
    /** I work for the property firm of this area. */
    AT_PROPERTY_FIRM,
    /** A relative of mine works for the property firm of this area. */
    RELATIVE_AT_PROPERTY_FIRM;

    /** Message key of the sentence one says yes or no to. */
    public String key() {
        return "organisation.concern." + name().toLowerCase(Locale.ROOT);
    }
}
