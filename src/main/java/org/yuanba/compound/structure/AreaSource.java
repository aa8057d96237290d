package org.yuanba.compound.structure;

import java.util.Locale;

/**
 * Where the area of a unit comes from: the register counts first, then a survey, then the contract (Supreme Court
 * interpretation on ownership of building compartments, article 8).
 */
public enum AreaSource {
    /** The real-estate register. */
    REGISTER,
    /** A survey, while it is not registered. */
    SURVEY,
    /** The contract of sale, while it is not surveyed. */
    CONTRACT;

    /** Its name in forms and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
